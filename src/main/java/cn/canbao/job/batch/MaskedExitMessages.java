package cn.canbao.job.batch;

import cn.canbao.job.logging.MaskedStackTrace;
import org.aopalliance.intercept.MethodInterceptor;
import org.springframework.aop.framework.ProxyFactory;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Masks ID numbers in exit messages of the job repository: Spring Batch stores stack traces of failures there, and a database names the
 * values that it refused.
 */
public final class MaskedExitMessages implements BeanPostProcessor {

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (!(bean instanceof JobRepository)) {
            return bean;
        }
        ProxyFactory guarded = new ProxyFactory(JobRepository.class, (MethodInterceptor) call -> {
            for (Object argument : call.getArguments()) {
                if (argument instanceof StepExecution step) {
                    step.setExitStatus(plain(step.getExitStatus()));
                } else if (argument instanceof JobExecution job) {
                    job.setExitStatus(plain(job.getExitStatus()));
                }
            }
            return call.proceed();
        });
        guarded.setTarget(bean);
        return guarded.getProxy();
    }

    private static ExitStatus plain(ExitStatus status) {
        String description = status.getExitDescription();
        String plain = MaskedStackTrace.of(description, "\n");
        return plain.equals(description) ? status : new ExitStatus(status.getExitCode(), plain);
    }
}

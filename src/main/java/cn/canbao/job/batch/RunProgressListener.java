package cn.canbao.job.batch;

import cn.canbao.job.RunProgress;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Passes the start of steps on to {@link RunProgress}. */
final class RunProgressListener implements StepExecutionListener {

    private final RunProgress progress;

    RunProgressListener(RunProgress progress) {
        this.progress = progress;
    }

    @Override
    public void beforeStep(StepExecution step) {
        if (!isPartition(step)) {
            progress.step(step.getStepName());
        }
    }

    private static boolean isPartition(StepExecution step) {
        return step.getStepName().contains(":");
    }
}

package cn.canbao.job;

import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Tells the progress of the steps on. */
final class ProgressListener implements StepExecutionListener {

    private final Progress progress;

    ProgressListener(Progress progress) {
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

package cn.canbao.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
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

    @Override
    public @Nullable ExitStatus afterStep(StepExecution step) {
        if (isPartition(step)) {
            progress.fileRead();
        }
        return null;
    }

    private static boolean isPartition(StepExecution step) {
        return step.getStepName().contains(":");
    }
}

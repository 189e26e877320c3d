package cn.canbao.benchmark;

import java.io.IOException;

/**
 * The first run after a build: it unpacks the jar and makes an archive of the classes that it loaded, which later ones use. Measured once,
 * before everything else, so that no other figure holds it.
 */
final class FirstRunTask implements Task {

    private final Task run;

    /** @param run a run on a small county */
    FirstRunTask(Task run) {
        this.run = run;
    }

    @Override
    public String id() {
        return run.id();
    }

    @Override
    public String label() {
        return run.label();
    }

    @Override
    public long rows() {
        return run.rows();
    }

    @Override
    public int runs(int wanted) {
        return 1;
    }

    @Override
    public Ended run(int round) throws IOException, InterruptedException, TaskFailedException {
        return run.run(round);
    }
}

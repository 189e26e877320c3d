package cn.canbao.benchmark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The start of the program, which does nothing but say its version. */
final class StartTask implements Task {

    static final String ID = "start";

    private final Options options;

    StartTask(Options options) {
        this.options = options;
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String label() {
        return "start of the program (`--version`)";
    }

    @Override
    public long rows() {
        return 0;
    }

    @Override
    public Ended run(int round) throws IOException, InterruptedException, TaskFailedException {
        List<String> command = new ArrayList<>(options.launch());
        command.add("--version");
        Ended ended = Child.run(command, options.logs().resolve(ID + "-" + round + ".txt"));
        if (ended.exitCode() != 0) {
            throw new TaskFailedException(
                    "Cannot start the program: exit code " + ended.exitCode() + "\n" + ended.tail());
        }
        return ended;
    }
}

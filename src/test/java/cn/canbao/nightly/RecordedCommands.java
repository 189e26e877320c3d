package cn.canbao.nightly;

import java.util.ArrayList;
import java.util.List;

/** Commands of a system that only remembers them, and answers as it is told. */
final class RecordedCommands implements SystemCommands {

    final List<String> commands = new ArrayList<>();
    final List<String> inputs = new ArrayList<>();
    private final List<Result> answers;

    RecordedCommands(Result... answers) {
        this.answers = new ArrayList<>(List.of(answers));
    }

    static Result done(String out) {
        return new Result(0, out, "");
    }

    static Result failed(String said) {
        return new Result(1, "", said);
    }

    @Override
    public Result run(List<String> command, String input) {
        commands.add(String.join(" ", command));
        inputs.add(input);
        return answers.isEmpty() ? done("") : answers.remove(0);
    }
}

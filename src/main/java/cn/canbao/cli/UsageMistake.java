package cn.canbao.cli;

import cn.canbao.nightly.TimerKind;
import cn.canbao.problem.Message;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What is wrong with a command line, told in the language of the bureau instead of that of the library that reads it. */
final class UsageMistake {

    private UsageMistake() {}

    static Message message(CommandLine.ParameterException mistake) {
        if (mistake instanceof CommandLine.UnmatchedArgumentException unmatched) {
            return Message.of("usage-unknown").with("arguments", String.join(" ", unmatched.getUnmatched()));
        }
        if (mistake instanceof CommandLine.MissingParameterException missing) {
            List<String> names = new ArrayList<>();
            missing.getMissing().forEach(argument -> names.add(name(argument)));
            return Message.of("usage-missing").with("arguments", names);
        }
        if (mistake instanceof CommandLine.OverwrittenOptionException twice) {
            return Message.of("usage-twice").with("option", name(twice.getOverwritten()));
        }
        ArgSpec argument = mistake.getArgSpec();
        return argument == null || mistake.getValue() == null
                ? Message.of("usage-wrong").with("reason", String.valueOf(mistake.getMessage()))
                : Message.of("usage-value")
                        .with("option", name(argument))
                        .with("value", mistake.getValue())
                        .with("expected", expected(argument.type()));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static Message expected(Class<?> type) {
        if (type == LocalDateTime.class) {
            return Message.of("expected-moment");
        }
        if (type == LocalTime.class) {
            return Message.of("expected-time-of-day");
        }
        if (type == TimerKind.class) {
            return Message.of("expected-one-of")
                    .with(
                            "choices",
                            Arrays.stream(TimerKind.values())
                                    .map(TimerKind::word)
                                    .toList());
        }
        return Message.of(type == int.class ? "expected-whole-number" : "expected-path");
    }
}

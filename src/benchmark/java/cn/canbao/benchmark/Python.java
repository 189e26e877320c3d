package cn.canbao.benchmark;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A Python that has openpyxl.
 *
 * @param executable how it is called
 * @param version its own version and openpyxl's
 */
record Python(String executable, String version) {

    static final String ID = "openpyxl";

    private static final String ASKED =
            "import platform, openpyxl; print('openpyxl', openpyxl.__version__, 'on Python', platform.python_version())";

    /** The first one that has it; empty when none has. */
    static Optional<Python> find(Options options) throws IOException, InterruptedException {
        for (String executable : List.of("python3", "/usr/bin/python3")) {
            Optional<Python> found = ask(executable, options);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Python> ask(String executable, Options options) throws InterruptedException {
        try {
            Ended ended =
                    Child.run(List.of(executable, "-c", ASKED), options.logs().resolve("python.txt"));
            return ended.exitCode() == 0
                    ? Optional.of(new Python(executable, ended.lines().get(0)))
                    : Optional.empty();
        } catch (IOException e) {
            // there is no such program
            return Optional.empty();
        }
    }
}

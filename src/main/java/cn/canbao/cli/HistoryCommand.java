package cn.canbao.cli;

import cn.canbao.job.Bureau;
import cn.canbao.job.PastEditions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the editions of the data folder. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Lists the editions of the data folder; changes nothing.")
final class HistoryCommand implements Callable<Integer> {

    @Mixin
    private PastFolders folders = new PastFolders();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Bureau bureau = folders.bureau();
        return new DataLock(
                        bureau.settings().data(),
                        Console.of(spec, bureau.settings().locale()))
                .whileHeld(() -> list(bureau));
    }

    private int list(Bureau bureau) {
        try (PastEditions editions = PastEditions.open(bureau)) {
            new EditionList(
                            bureau.campaign(),
                            editions.all(),
                            editions.abandoned(),
                            Console.of(spec, bureau.settings().locale()))
                    .print();
            return ExitCode.DONE;
        }
    }
}

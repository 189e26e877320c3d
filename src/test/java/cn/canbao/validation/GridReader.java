package cn.canbao.validation;

import cn.canbao.campaign.Campaign;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Register;
import cn.canbao.workbook.Workbook;
import cn.canbao.world.Outcome;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads workbooks that a test holds in memory as if they had been handed in. */
public final class GridReader extends SubmissionReader {

    private @Nullable Supplier<Workbook> handedIn;

    public GridReader(Campaign campaign, Register register, Vocabulary vocabulary) {
        super(campaign, register, vocabulary);
    }

    /**
     * Reads a workbook.
     *
     * @param workbook gives it; it may be read more than once
     * @param path its path inside the drop folder
     * @param received when it was received
     */
    public Outcome read(Supplier<Workbook> workbook, String path, LocalDateTime received) {
        handedIn = workbook;
        return Outcome.of(open(Path.of(path), path, received));
    }

    @Override
    Workbook workbook(Path content) {
        if (handedIn == null) {
            throw new IllegalStateException("Cannot open " + content + ": nothing was handed in");
        }
        return handedIn.get();
    }
}

package cn.canbao.world;

import cn.canbao.campaign.Campaign;
import cn.canbao.recognition.Vocabulary;
import cn.canbao.region.Register;
import cn.canbao.validation.SubmissionCursor;
import cn.canbao.validation.SubmissionReader;
import java.nio.file.Path;
import java.time.LocalDateTime;

/** A campaign with its register and the vocabulary of the project, and what is handed in to it. */
public final class SmallWorld {

    /** Everything in it is received at noon of this day. */
    public static final LocalDateTime RECEIVED = LocalDateTime.of(2021, 2, 2, 12, 0);

    private static final Path VOCABULARY = Path.of("config", "vocabulary");

    private final Path folder;
    private final SubmissionReader reader;

    private SmallWorld(Path folder, SubmissionReader reader) {
        this.folder = folder;
        this.reader = reader;
    }

    /** The small campaign with its small register; files are kept in a folder. */
    public static SmallWorld in(Path folder) {
        return in(folder, Campaigns.small(), Registers.small());
    }

    /** The small campaign that is counted from rosters, with the small register. */
    public static SmallWorld ofRosters(Path folder) {
        return in(folder, Campaigns.ofRosters(), Registers.small());
    }

    /** A campaign and a register of one's own. */
    public static SmallWorld in(Path folder, Campaign campaign, Register register) {
        return new SmallWorld(folder, new SubmissionReader(campaign, register, vocabulary(campaign)));
    }

    /** The vocabulary of the project. */
    public static Vocabulary vocabulary(Campaign campaign) {
        return Vocabulary.read(VOCABULARY, campaign);
    }

    /** Hands a workbook in as 东镇.xlsx. */
    public Outcome handIn(WorkbookBuilder workbook) {
        return handIn("东镇.xlsx", workbook);
    }

    /** Hands a workbook in under a path inside the drop folder. */
    public Outcome handIn(String path, WorkbookBuilder workbook) {
        return read(workbook.writeTo(folder.resolve(path)), path);
    }

    /** Opens a file that lies somewhere as one of the drop folder. */
    public SubmissionCursor open(Path file, String path) {
        return reader.open(file, path, RECEIVED);
    }

    /** Reads a file that lies somewhere as one of the drop folder. */
    public Outcome read(Path file, String path) {
        return Outcome.of(open(file, path));
    }
}

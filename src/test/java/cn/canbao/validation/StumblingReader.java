package cn.canbao.validation;

import cn.canbao.campaign.Campaign;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.validation.sheet.SheetHandler;
import cn.canbao.validation.summary.ReportedRegions;
import cn.canbao.workbook.HiddenContent;
import cn.canbao.workbook.MergedCells;
import cn.canbao.workbook.Row;
import cn.canbao.workbook.Sheet;
import cn.canbao.workbook.Workbook;
import cn.canbao.world.Registers;
import cn.canbao.world.SmallWorld;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A reader of submissions that stumbles where a test wants it to: at what a parser, the recognition or a rule is asked for. */
class StumblingReader extends SubmissionReader {

    /** Is asked before everything that is done, by a word for it, and may throw. */
    interface Stumble {
        void before(String work);
    }

    private final Stumble stumble;

    StumblingReader(Campaign campaign, Stumble stumble) {
        super(campaign, Registers.small(), SmallWorld.vocabulary(campaign));
        this.stumble = stumble;
    }

    @Override
    Workbook workbook(Path content) {
        stumble.before("open");
        Workbook workbook = super.workbook(content);
        return new Workbook() {
            @Override
            public @Nullable Sheet nextSheet() {
                stumble.before("nextSheet");
                Sheet sheet = workbook.nextSheet();
                return sheet == null ? null : stumbling(sheet);
            }

            @Override
            public Optional<Problem> misnamed(String name) {
                stumble.before("misnamed");
                return workbook.misnamed(name);
            }

            @Override
            public void close() {
                workbook.close();
            }
        };
    }

    private Sheet stumbling(Sheet sheet) {
        return new Sheet() {
            @Override
            public String name() {
                return sheet.name();
            }

            @Override
            public int index() {
                return sheet.index();
            }

            @Override
            public boolean isHidden() {
                return sheet.isHidden();
            }

            @Override
            public @Nullable Row nextRow() {
                stumble.before("nextRow");
                return sheet.nextRow();
            }

            @Override
            public HiddenContent hiddenContent() {
                stumble.before("findings");
                return sheet.hiddenContent();
            }

            @Override
            public MergedCells mergedCells() {
                stumble.before("merges");
                return sheet.mergedCells();
            }

            @Override
            public @Nullable LocalDateTime moment(double serial) {
                return sheet.moment(serial);
            }
        };
    }

    @Override
    SheetHandler recognise(
            Sheet sheet,
            Place place,
            List<Row> first,
            LocalDateTime received,
            ReportedRegions reported,
            boolean isAgain) {
        stumble.before("recognise");
        SheetHandler reading = super.recognise(sheet, place, first, received, reported, isAgain);
        return new SheetHandler() {
            @Override
            public void row(Row row, Consumer<ReadEvent> outcomes) {
                stumble.before("row " + row.number());
                reading.row(row, outcomes);
                stumble.before("after row " + row.number());
            }

            @Override
            public SheetOutcome end(int rowsRead, Consumer<ReadEvent> outcomes) {
                stumble.before("end");
                SheetOutcome outcome = reading.end(rowsRead, outcomes);
                stumble.before("after end");
                return outcome;
            }

            @Override
            public SheetOutcome breakOff(int rowsRead, Consumer<ReadEvent> outcomes) {
                stumble.before("breakOff");
                return reading.breakOff(rowsRead, outcomes);
            }

            @Override
            public boolean hasData() {
                return reading.hasData();
            }

            @Override
            public boolean hasPersons() {
                return reading.hasPersons();
            }

            @Override
            public boolean wantsAgain() {
                return reading.wantsAgain();
            }
        };
    }
}

package cn.canbao.staging.questions;

import cn.canbao.campaign.Confirmation;
import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.problem.ProblemTexts;
import cn.canbao.staging.columns.NumberColumn;
import cn.canbao.staging.columns.OffsetTextColumn;
import cn.canbao.staging.columns.PackedRowAddress;
import cn.canbao.staging.persons.PersonPage;
import cn.canbao.text.IdMask;
import cn.canbao.text.PlainLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Makes a question for each person whom a roster lost, with name and number masked. */
final class DroppedPersons {

    private static final String LINES = """
            SELECT p.first_address, sh.name AS sheet, p.content, l.row_no, l.id_number, l.name
            FROM person_page p
            JOIN person_lines l ON l.first_address = p.first_address
            JOIN sheet sh ON sh.submission_id = p.submission_id AND sh.sheet_no = p.sheet_no
            WHERE p.first_address >= ? AND p.first_address < ?
            ORDER BY p.first_address
            FETCH FIRST 32 ROWS ONLY
            """;

    private final JdbcTemplate template;
    private final ProblemTexts texts;

    DroppedPersons(JdbcTemplate template, ProblemTexts texts) {
        this.template = template;
        this.texts = texts;
    }

    /** Passes on a question for each of them, in the order of the roster that had them. */
    void pass(
            UnconfirmedQuestion unconfirmedQuestion,
            Question.State state,
            @Nullable Confirmation confirmation,
            Consumer<Question> taker) {
        RosterLosses.Loss losses = unconfirmedQuestion.losses();
        if (losses == null) {
            return;
        }
        BitSet told = new BitSet(losses.gone().size() + losses.unenrolled().size());
        long end = PackedRowAddress.end(losses.before().original());
        long[] next = {PackedRowAddress.of(losses.before().original(), 0, 0)};
        long from;
        do {
            from = next[0];
            template.query(
                    LINES,
                    row -> {
                        next[0] = row.getLong("first_address") + 1;
                        passPage(
                                row,
                                losses,
                                told,
                                (region, person, sheet, at, isGone) -> taker.accept(question(
                                        unconfirmedQuestion, state, confirmation, region, person, sheet, at, isGone)));
                    },
                    from,
                    end);
        } while (next[0] > from);
    }

    /** Somebody who is missing, and where the roster had them. */
    private interface Taker {
        void take(String region, String person, String sheet, int row, boolean isGone);
    }

    private static void passPage(ResultSet row, RosterLosses.Loss losses, BitSet told, Taker taker)
            throws SQLException {
        PersonPage page = PersonPage.of(row.getBytes("content"));
        byte[] rows = row.getBytes("row_no");
        byte[] ids = row.getBytes("id_number");
        byte[] names = row.getBytes("name");
        for (int i = 0; i < page.persons(); i++) {
            int place = place(losses, page.keys()[i]);
            if (place >= 0 && !told.get(place)) {
                told.set(place);
                taker.take(
                        page.kind(i).region(),
                        masked(OffsetTextColumn.text(names, i), OffsetTextColumn.text(ids, i)),
                        row.getString("sheet"),
                        NumberColumn.number(rows, i),
                        place < losses.gone().size());
            }
        }
    }

    /** The place of a key among those who are gone and, behind them, those who are not enrolled any more; negative where it is neither's. */
    private static int place(RosterLosses.Loss losses, long key) {
        int gone = losses.gone().place(key);
        if (gone >= 0) {
            return gone;
        }
        int unenrolled = losses.unenrolled().place(key);
        return unenrolled < 0 ? -1 : losses.gone().size() + unenrolled;
    }

    private Question question(
            UnconfirmedQuestion unconfirmedQuestion,
            Question.State state,
            @Nullable Confirmation confirmation,
            String region,
            String person,
            String sheet,
            int row,
            boolean isGone) {
        Question.Side before = unconfirmedQuestion.before();
        ProblemCode code = isGone ? ProblemCode.PERSON_DROPPED : ProblemCode.PERSON_UNENROLLED;
        Problem problem = Problem.of(code, Place.file(unconfirmedQuestion.now().path()))
                .with("person", person)
                .with("fileBefore", before.path())
                .with("sheetBefore", sheet)
                .with("rowBefore", row)
                .with("asOfBefore", AsOfTexts.shown(before.asOf()));
        return new Question(
                code,
                state,
                confirmation,
                region,
                null,
                person,
                null,
                new Question.Side(
                        unconfirmedQuestion.now().path(),
                        unconfirmedQuestion.now().sha256(),
                        null,
                        0,
                        unconfirmedQuestion.now().asOf(),
                        null),
                new Question.Side(before.path(), before.sha256(), sheet, row, before.asOf(), null),
                texts.sentence(problem));
    }

    /** The first character of a name, and a number with its middle hidden. */
    private static String masked(@Nullable String name, @Nullable String id) {
        String plain = name == null ? "" : PlainLine.visible(name.strip());
        int first = plain.isEmpty() ? 0 : plain.offsetByCodePoints(0, 1);
        String shown = plain.substring(0, first)
                + "*".repeat(Math.min(2, Math.max(0, plain.codePointCount(0, plain.length()) - 1)));
        return (shown + " " + (id == null ? "" : IdMask.mask(id))).strip();
    }
}

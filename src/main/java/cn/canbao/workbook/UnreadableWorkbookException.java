package cn.canbao.workbook;

import cn.canbao.problem.Place;
import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemCode;
import cn.canbao.text.IdMask;
import java.io.Serial;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file cannot be read as a workbook; it carries the problem to tell the one who handed it in. */
public final class UnreadableWorkbookException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** What to do about a format when saving as something else is not it: the sentences that say so. */
    private static final Map<String, String> REMEDIES = Map.of(
            "@format.archive", "unpack",
            "@format.word", "copy",
            "@format.pdf", "copy",
            "@format.picture", "copy",
            "@format.unknown", "check");

    private final ProblemCode code;
    private final String subject;
    private final String reason;

    private UnreadableWorkbookException(ProblemCode code, String subject, String reason, @Nullable Throwable cause) {
        super("Cannot read workbook: " + code.code() + " " + IdMask.mask(subject) + " " + IdMask.mask(reason), cause);
        this.code = code;
        this.subject = subject;
        this.reason = reason;
    }

    /** It has no bytes. */
    static UnreadableWorkbookException empty() {
        return new UnreadableWorkbookException(ProblemCode.EMPTY_FILE, "", "", null);
    }

    /** A password protects it. */
    public static UnreadableWorkbookException encrypted() {
        return new UnreadableWorkbookException(ProblemCode.ENCRYPTED_FILE, "", "", null);
    }

    /** It is something else; {@code format} is the last part of a text key {@code format.*}. */
    public static UnreadableWorkbookException unsupported(String format) {
        return new UnreadableWorkbookException(ProblemCode.UNSUPPORTED_FORMAT, "@format." + format, "", null);
    }

    /** It is a text in an encoding that is not read here; {@code line} is the first one that shows it. */
    public static UnreadableWorkbookException unknownEncoding(int line) {
        return new UnreadableWorkbookException(
                ProblemCode.UNKNOWN_ENCODING, Integer.toString(line), "in line " + line, null);
    }

    /** It is a text whose quotes do not pair, from the row that begins in {@code line} on. */
    public static UnreadableWorkbookException quotes(String line) {
        return new UnreadableWorkbookException(ProblemCode.UNPAIRED_QUOTE, line, "in line " + line, null);
    }

    /** It is a text in which two characters separate values equally well, and give different columns. */
    public static UnreadableWorkbookException separators(char one, char other) {
        return new UnreadableWorkbookException(ProblemCode.SEPARATOR_IN_DOUBT, named(one), named(other), null);
    }

    /** A row of it has more values than the labels, and two of them may be one number with a comma between its thousands. */
    public static UnreadableWorkbookException thousands(int row, String number) {
        return new UnreadableWorkbookException(ProblemCode.SEPARATOR_IN_DOUBT, Integer.toString(row), number, null);
    }

    private static String named(char separator) {
        return separator == '\t' ? "Tab" : String.valueOf(separator);
    }

    /** It is damaged; {@code part} is the last part of a text key {@code part.*}. */
    public static UnreadableWorkbookException broken(String part, String reason) {
        return new UnreadableWorkbookException(ProblemCode.BROKEN_FILE, "@part." + part, reason, null);
    }

    /** It is damaged, as a parser found out. */
    public static UnreadableWorkbookException broken(String part, Exception cause) {
        String message = cause.getMessage();
        return new UnreadableWorkbookException(
                ProblemCode.BROKEN_FILE,
                "@part." + part,
                message == null
                        ? cause.getClass().getSimpleName()
                        : message.lines().findFirst().orElse(""),
                cause);
    }

    /**
     * It has more of something than is read, or something that no workbook needs.
     *
     * @param found what it has, or how much
     * @param limit how much is read; empty when none is
     */
    public static UnreadableWorkbookException beyond(ProblemCode code, Object found, Object limit) {
        return new UnreadableWorkbookException(code, String.valueOf(found), String.valueOf(limit), null);
    }

    /** It has more sheets than are read. */
    public static UnreadableWorkbookException tooManySheets(int most) {
        return broken("workbook", "more than " + most + " sheets");
    }

    /** The problem, placed at the file of the given name. */
    public Problem problem(String file) {
        var problem = Problem.of(code, Place.file(file));
        String remedy = REMEDIES.get(subject);
        return switch (code) {
            case UNSUPPORTED_FORMAT ->
                remedy == null
                        ? problem.with("found", subject)
                        : problem.with("found", subject).with("variant", remedy);
            case UNKNOWN_ENCODING, UNPAIRED_QUOTE -> problem.with("line", subject);
            case SEPARATOR_IN_DOUBT -> {
                Problem inDoubt = problem.with("one", subject).with("other", reason);
                yield Character.isDigit(subject.charAt(0)) ? inDoubt.with("variant", "thousands") : inDoubt;
            }
            case BROKEN_FILE -> problem.with("where", subject).with("reason", reason);
            case EMPTY_FILE, ENCRYPTED_FILE -> problem;
            default -> problem.with("found", subject).with("limit", reason);
        };
    }
}

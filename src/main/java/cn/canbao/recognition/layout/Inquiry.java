package cn.canbao.recognition.layout;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk is asked about the columns of a file.
 *
 * @param file the file, as the clerk knows it
 * @param sender code of the region that hands it in; null when that is not a single one, then the answers can only be for all
 * @param senderName the name of that region
 * @param questions a question a column
 * @param headers the fingerprints of the headers, by the names of their sheets
 * @param choices the answers that can be given
 */
public record Inquiry(
        String file,
        @Nullable String sender,
        String senderName,
        List<Question> questions,
        Map<String, HeaderFingerprint> headers,
        List<String> choices) {

    /**
     * What is asked about one column.
     *
     * @param sheet name of its sheet
     * @param column its index from 0
     * @param label its labels
     * @param samples some of its cells
     * @param takenFor what it is taken for now, or may be
     * @param answer the answer that is given beforehand; empty where only a person can tell
     */
    public record Question(
            String sheet, int column, String label, List<String> samples, String takenFor, String answer) {}

    /** What the answers are for unless somebody chooses otherwise. */
    public String scope() {
        return InquiryForm.ALL_SENDERS;
    }

    /** The scopes that can be chosen. */
    public List<String> scopes() {
        return sender == null
                ? List.of(InquiryForm.ALL_SENDERS)
                : List.of(InquiryForm.ALL_SENDERS, InquiryForm.ONE_SENDER + senderName);
    }

    /** By this a form shows whether anything was answered. */
    public String untouched() {
        return LayoutFile.answers(
                scope(), questions.stream().map(Question::answer).toList());
    }
}

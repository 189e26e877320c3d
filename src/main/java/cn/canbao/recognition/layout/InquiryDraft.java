package cn.canbao.recognition.layout;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.Column;
import cn.canbao.recognition.ColumnExplanation;
import cn.canbao.recognition.Meaning;
import cn.canbao.recognition.Recognition;
import cn.canbao.recognition.SheetExplanation;
import cn.canbao.recognition.SheetKind;
import cn.canbao.region.Region;
import cn.canbao.text.IdMask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what a clerk is asked about a file: every column of every progress sheet. What is plain is answered beforehand; where a sheet
 * was turned away, no figure is.
 */
public final class InquiryDraft {

    private static final String MAY_BE = "可能是";

    private final MeaningChoices choices;
    private final List<Inquiry.Question> questions = new ArrayList<>();
    private final Map<String, HeaderFingerprint> headers = new LinkedHashMap<>();
    private @Nullable Region sender;
    private boolean hasSeveralSenders;

    /** Asks for the meanings that a campaign knows. */
    public InquiryDraft(Campaign campaign) {
        this.choices = new MeaningChoices(campaign);
    }

    /**
     * Adds a sheet, unless it holds no table or lists persons.
     *
     * @param from the region that hands it in
     */
    public void add(String sheet, Region from, SheetExplanation explanation) {
        boolean isRecognised = explanation.recognition() instanceof Recognition.Recognised;
        boolean isOfPersons = explanation.recognition() instanceof Recognition.Recognised recognised
                && (recognised.table().kind() == SheetKind.ROSTER
                        || recognised.table().kind() == SheetKind.REDUCTION);
        if (explanation.columns().isEmpty() || isOfPersons) {
            return;
        }
        hasSeveralSenders |= sender != null && !sender.equals(from);
        sender = from;
        for (ColumnExplanation column : explanation.columns()) {
            questions.add(new Inquiry.Question(
                    sheet,
                    column.column().index(),
                    IdMask.mask(column.column().label()),
                    column.samples(),
                    takenFor(column),
                    answer(column, isRecognised)));
        }
        headers.put(
                sheet,
                HeaderFingerprint.of(explanation.columns().stream()
                        .map(ColumnExplanation::column)
                        .toList()));
    }

    /**
     * The questions; empty when there is nothing to ask.
     *
     * @param file the file, as the clerk knows it
     */
    public Optional<Inquiry> inquiry(String file) {
        if (questions.isEmpty()) {
            return Optional.empty();
        }
        Region from = sender;
        String code = from == null || from.parent() == null || hasSeveralSenders ? null : from.code();
        return Optional.of(new Inquiry(
                file, code, from == null ? "" : from.name(), List.copyOf(questions), headers, choices.names()));
    }

    private String takenFor(ColumnExplanation explanation) {
        Quantity likeliest = explanation.likeliest();
        if (explanation.isUsed() || likeliest == null) {
            return choices.name(explanation.column().meaning());
        }
        Quantity other = explanation.runnerUp();
        Column rival = explanation.rival();
        String may = MAY_BE + choices.name(new Meaning.Figure(likeliest));
        if (other != null) {
            return may + "，也可能是" + choices.name(new Meaning.Figure(other));
        }
        return rival == null ? may : may + "（" + rival.label() + "也像）";
    }

    private String answer(ColumnExplanation explanation, boolean isRecognised) {
        boolean isPlain = isRecognised || (explanation.isUsed() && explanation.likeliest() == null);
        return isPlain ? choices.name(explanation.column().meaning()) : "";
    }
}

package cn.canbao.recognition.layout;

import cn.canbao.campaign.Campaign;
import cn.canbao.recognition.label.LabelText;
import java.nio.file.Path;
import java.util.List;

/** What stands where in the form by which a clerk is asked about columns: whoever writes it and whoever reads it hold to this. */
public final class InquiryForm {

    /** The name of the form of a file begins so. */
    public static final String PREFIX = "询问-";

    /** The sheet that is filled in. */
    public static final String SHEET = "询问";

    /** The hidden sheet with the choices in its first column, and with what the form was made from in the others. */
    public static final String CHOICES = "选项";

    /** In front of the cell that says whose sheets the answers are for. */
    public static final String SCOPE = "适用范围";

    /** For the sheets of all senders. */
    public static final String ALL_SENDERS = "所有单位";

    /** For those of one sender; its name follows. */
    public static final String ONE_SENDER = "只用于";

    /** In the second column of the hidden sheet: the code of the sender stands beside it. */
    public static final String SENDER = "sender";

    /** In the second column of the hidden sheet: the name of a sheet and the fingerprint of its header stand beside it. */
    public static final String HEADER = "header";

    /** In the second column of the hidden sheet: the file asked about and the fingerprint of the answers given beforehand stand beside it. */
    public static final String SOURCE = "source";

    /** Labels of the columns of the form. */
    public static final List<String> LABELS = List.of("工作表", "列", "列名", "例一", "例二", "例三", "现在认成", "这一列是什么（请选）");

    /** The column that names the sheet. */
    static final int OF_SHEET = 0;

    /** The column with the letters of the asked column. */
    static final int OF_COLUMN = 1;

    /** The column with the labels of the asked column. */
    static final int OF_LABEL = 2;

    /** The column that is filled in. */
    public static final int OF_ANSWER = 7;

    private InquiryForm() {}

    /** Whether a form may be written where another one is. */
    public enum Standing {
        /** It asks about the same file, and nothing is answered yet. */
        UNTOUCHED,
        /** It asks about the same file, and somebody has begun to answer, or it cannot be read. */
        ANSWERED,
        /** It asks about another file. */
        OTHER
    }

    /**
     * What stands in a form that was written before.
     *
     * @param source the file that would be asked about
     */
    public static Standing standing(Path form, String source, Campaign campaign) {
        LayoutFile there = new LayoutFile(new MeaningChoices(campaign), form.toString());
        there.read(form);
        if (!there.source().isEmpty() && !there.source().equals(LabelText.normalise(source))) {
            return Standing.OTHER;
        }
        return there.source().isEmpty() || there.isAnswered() ? Standing.ANSWERED : Standing.UNTOUCHED;
    }
}

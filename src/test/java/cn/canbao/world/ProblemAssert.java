package cn.canbao.world;

import cn.canbao.problem.Problem;
import cn.canbao.problem.ProblemTexts;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** Says where a problem is and which Chinese sentence it makes. */
public final class ProblemAssert extends AbstractAssert<ProblemAssert, Problem> {

    ProblemAssert(Problem actual) {
        super(actual, ProblemAssert.class);
    }

    /** The row as Excel shows it. */
    public ProblemAssert atRow(int row) {
        Assertions.assertThat(actual.place().row()).as("row of %s", actual).isEqualTo(row);
        return this;
    }

    /** The column as Excel shows it. */
    public ProblemAssert inColumn(String letter) {
        Assertions.assertThat(actual.place().columnLetter())
                .as("column of %s", actual)
                .isEqualTo(letter);
        return this;
    }

    /** The sheet. */
    public ProblemAssert onSheet(String name) {
        Assertions.assertThat(actual.place().sheet()).as("sheet of %s", actual).isEqualTo(name);
        return this;
    }

    /** The whole sentence. */
    public ProblemAssert saying(String sentence) {
        Assertions.assertThat(new ProblemTexts(Locale.CHINESE).sentence(actual)).isEqualTo(sentence);
        return this;
    }

    /** A part of the sentence. */
    public ProblemAssert mentioning(String words) {
        Assertions.assertThat(new ProblemTexts(Locale.CHINESE).sentence(actual)).contains(words);
        return this;
    }
}

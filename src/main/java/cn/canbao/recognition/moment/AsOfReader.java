package cn.canbao.recognition.moment;

import cn.canbao.recognition.AsOf;
import cn.canbao.recognition.moment.MomentLabel.Rank;
import cn.canbao.recognition.moment.MomentToken.Gap;
import cn.canbao.recognition.moment.MomentToken.Kind;
import cn.canbao.workbook.Cell;
import cn.canbao.workbook.CellKind;
import cn.canbao.workbook.Row;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the moment that a sheet stands for in the rows above its header: what stands behind 截至 wins over 统计时间, that over 填报日期. It may stand in
 * the cell of its label, in cells to the right of it or, where nothing does there, in the cell below.
 */
public final class AsOfReader {

    private static final String MIDNIGHT = "T00:00";
    private static final int FIRST_YEAR_OF_DAYS = 1905;
    private static final int MOST_TOKENS_BEHIND_LABEL = 20;

    private final MomentWords words;

    /**
     * Reads moments in the words of a vocabulary.
     *
     * @param labels what stands in front of the moment, in the words of the vocabulary
     */
    public AsOfReader(List<String> labels) {
        words = new MomentWords(labels);
    }

    private record Found(Rank rank, MomentExpression expression, String line, String label) {

        @Nullable
        WrittenMoment moment() {
            return expression.moment();
        }
    }

    /** The moment that is written in some rows; null when none is. */
    @Nullable
    public AsOf read(List<Row> above) {
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < above.size(); i++) {
            read(above.get(i), i + 1 < above.size() ? above.get(i + 1) : null, found);
        }
        return best(found);
    }

    private void read(Row row, @Nullable Row below, List<Found> found) {
        StringBuilder line = new StringBuilder();
        List<Integer> ends = new ArrayList<>();
        for (Cell cell : row.cells()) {
            line.append(line.isEmpty() ? "" : MomentLexer.CELL).append(text(cell));
            ends.add(line.length());
        }
        MomentTokens tokens = new MomentTokens(line.toString(), MomentLexer.tokens(words, line.toString()));
        for (MomentLabel label : labels(tokens)) {
            Found here = read(tokens, label);
            if (here != null && here.moment() != null) {
                found.add(here);
                continue;
            }
            Found under = below == null ? null : below(row, below, tokens, label, ends);
            if (under != null && under.moment() != null) {
                found.add(under);
            } else if (here != null) {
                found.add(here);
            }
        }
    }

    private static List<MomentLabel> labels(MomentTokens tokens) {
        List<MomentLabel> labels = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            MomentLabel label = MomentLabel.at(tokens, at);
            if (label != null) {
                labels.add(label);
            }
            at = label == null ? at + 1 : label.to();
        }
        return labels;
    }

    private @Nullable Found read(MomentTokens tokens, MomentLabel label) {
        MomentTokens clause = tokens.upTo(nextLabel(tokens, label));
        MomentExpression behind = MomentParser.read(clause, label.to());
        if ((behind == null || behind.moment() == null) && isBehindDate(tokens, label)) {
            return inFront(tokens, label);
        }
        return behind == null ? null : found(label.rank(), behind, tokens, label, label.from(), behind.to());
    }

    /** 2025年12月1日截止: the label stands behind its moment. */
    private static boolean isBehindDate(MomentTokens tokens, MomentLabel label) {
        MomentToken before = label.from() == 0 ? tokens.get(tokens.size()) : tokens.get(label.from() - 1);
        return label.rank() == Rank.AS_OF
                && tokens.get(label.from()).gap() != Gap.CELL
                && (before.is(Kind.DAY) || before.is(Kind.HOUR) || before.is(Kind.MINUTE) || before.isNumber());
    }

    private static @Nullable Found inFront(MomentTokens tokens, MomentLabel label) {
        MomentTokens before = tokens.upTo(label.from());
        for (int from = Math.max(0, label.from() - MOST_TOKENS_BEHIND_LABEL); from < label.from(); from++) {
            if (MomentDate.at(before, from) != null) {
                MomentExpression expression = MomentParser.read(before, from);
                if (expression != null && expression.moment() != null && expression.to() == label.from()) {
                    return found(Rank.DEADLINE, expression, tokens, label, from, label.to());
                }
            }
        }
        return null;
    }

    private static Found found(
            Rank rank, MomentExpression expression, MomentTokens tokens, MomentLabel label, int from, int to) {
        return new Found(rank, expression, tokens.text(from, to), tokens.text(label.from(), label.to()));
    }

    private static int nextLabel(MomentTokens tokens, MomentLabel label) {
        for (int at = label.to(); at < tokens.size() && at < label.to() + 2 * MOST_TOKENS_BEHIND_LABEL; at++) {
            if (MomentLabel.at(tokens, at) != null) {
                return at;
            }
        }
        return Math.min(tokens.size(), label.to() + 2 * MOST_TOKENS_BEHIND_LABEL);
    }

    /** The moment below a label with which its cell ends. */
    private @Nullable Found below(Row row, Row below, MomentTokens tokens, MomentLabel label, List<Integer> ends) {
        int end = tokens.get(label.to() - 1).end();
        int cell = 0;
        while (cell < ends.size() - 1 && ends.get(cell) < end) {
            cell++;
        }
        int behind = tokens.get(label.to()).is(Kind.COLON) ? label.to() + 1 : label.to();
        Cell under = below.cell(row.cells().get(cell).column());
        if (tokens.get(behind).gap() != Gap.CELL || under == null) {
            return null;
        }
        String line = tokens.text(label.from(), label.to()) + MomentLexer.CELL + text(under);
        MomentTokens both = new MomentTokens(line, MomentLexer.tokens(words, line));
        MomentLabel again = MomentLabel.at(both, 0);
        return again == null ? null : read(both, again);
    }

    /** The text of a cell as it is read here: of a moment of Excel at midnight its day, of one before all days its time. */
    private static String text(Cell cell) {
        String shown = cell.shown();
        if (cell.kind() == CellKind.DATE) {
            int mark = shown.indexOf('T');
            boolean isTime = mark == 10 && Integer.parseInt(shown, 0, 4, 10) < FIRST_YEAR_OF_DAYS;
            return isTime
                    ? shown.substring(mark + 1)
                    : shown.endsWith(MIDNIGHT) ? shown.substring(0, shown.length() - MIDNIGHT.length()) : shown;
        }
        return Normalizer.normalize(shown, Normalizer.Form.NFKC).replace(MomentLexer.CELL, ' ');
    }

    private static @Nullable AsOf best(List<Found> found) {
        Optional<Found> first =
                found.stream().filter(one -> one.moment() != null).min(Comparator.comparing(Found::rank));
        List<Found> notUnderstood = found.stream()
                .filter(one -> one.moment() == null && one.rank() != Rank.OF_SHEET)
                .toList();
        if (first.isEmpty()) {
            return notUnderstood.isEmpty() ? null : asOf(notUnderstood.get(0), null, Set.of());
        }
        Rank rank = first.get().rank();
        List<Found> rivals = found.stream()
                .filter(one -> one.moment() != null && one.rank() == rank)
                .toList();
        Found best = rivals.stream()
                .filter(one -> agree(one, first.get()))
                .max(Comparator.comparingInt(AsOfReader::exactness))
                .orElse(first.get());
        Set<String> unread = new LinkedHashSet<>();
        for (Found one : notUnderstood) {
            // 截至目前, 填报日期12月1日: the day of filling in is what was meant
            if (one.rank().compareTo(rank) <= 0 && !(one.expression().isNow() && rank == Rank.OF_SHEET)) {
                unread.addAll(one.expression().unread());
            }
        }
        rivals.stream()
                .filter(one -> rank != Rank.OF_SHEET && !agree(one, best))
                .forEach(one -> unread.add(one.expression().text()));
        if (rank == Rank.DEADLINE) {
            unread.add(best.label());
        }
        return asOf(best, best.moment(), unread);
    }

    private static AsOf asOf(Found best, @Nullable WrittenMoment moment, Set<String> more) {
        Set<String> unread = new LinkedHashSet<>(best.expression().unread());
        unread.addAll(more);
        return new AsOf(
                moment,
                best.expression().text().strip(),
                best.line().strip(),
                unread.stream().collect(Collectors.toList()));
    }

    private static boolean agree(Found one, Found other) {
        WrittenMoment moment = one.moment();
        WrittenMoment than = other.moment();
        return moment != null && than != null && moment.agreesWith(than);
    }

    private static int exactness(Found found) {
        WrittenMoment moment = found.moment();
        return moment == null ? 0 : moment.exactness();
    }
}

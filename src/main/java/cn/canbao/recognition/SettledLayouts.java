package cn.canbao.recognition;

import cn.canbao.campaign.Campaign;
import cn.canbao.campaign.Quantity;
import cn.canbao.recognition.assignment.Decision;
import cn.canbao.recognition.assignment.GivenAssignment;
import cn.canbao.recognition.assignment.LabelledColumn;
import cn.canbao.recognition.evidence.SheetSample;
import cn.canbao.recognition.header.Header;
import cn.canbao.recognition.layout.HeaderFingerprint;
import cn.canbao.recognition.layout.Layout;
import cn.canbao.recognition.layout.Layouts;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads tables as somebody has settled them, as far as their cells allow it. */
final class SettledLayouts {

    private final Campaign campaign;
    private final Layouts layouts;

    SettledLayouts(Campaign campaign, Layouts layouts) {
        this.campaign = campaign;
        this.layouts = layouts;
    }

    /** What is settled about a header; null when nothing is, which costs nothing where nothing is settled at all. */
    @Nullable
    Layout find(Header header, Supplier<String> sender) {
        return layouts.isEmpty()
                ? null
                : layouts.find(HeaderFingerprint.of(HeaderFingerprint.labels(header.paths())), sender);
    }

    /** The figures of a layout, or what contradicts them. */
    Decision decide(Layout layout, List<LabelledColumn> all, SheetSample sample) {
        return new GivenAssignment(campaign, sample).decide(figures(layout), all);
    }

    /** What the columns of a layout that hold figures hold, by their index. */
    static SortedMap<Integer, Quantity> figures(Layout layout) {
        SortedMap<Integer, Quantity> given = new TreeMap<>();
        layout.meanings().forEach((index, meaning) -> {
            if (meaning instanceof Meaning.Figure figure) {
                given.put(index, figure.quantity());
            }
        });
        return given;
    }
}

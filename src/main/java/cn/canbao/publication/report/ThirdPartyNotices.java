package cn.canbao.publication.report;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Entities;

/**
 * Whose code is packed into the page and under which licence: read from the banners that the code itself carries, so that another version
 * of it is named rightly.
 *
 * @param notices one per banner, for example {@code Chart.js v4.5.1, (c) 2025 Chart.js Contributors, Released under the MIT License}
 */
record ThirdPartyNotices(List<String> notices) {

    private static final String BEGIN = "/*!";
    private static final String END = "*/";

    /**
     * The notices of a script.
     *
     * @throws IllegalStateException when it has none: it may not be passed on without them
     */
    static ThirdPartyNotices of(String script) {
        List<String> notices = new ArrayList<>();
        int begin = script.indexOf(BEGIN);
        while (begin >= 0) {
            int end = script.indexOf(END, begin);
            List<String> lines = script.substring(begin + BEGIN.length(), end)
                    .lines()
                    .map(line -> line.strip().replaceFirst("^\\* ?", ""))
                    .filter(line -> !line.isBlank() && !line.startsWith("http"))
                    .toList();
            notices.add(String.join(", ", lines));
            begin = script.indexOf(BEGIN, end);
        }
        if (notices.isEmpty()) {
            throw new IllegalStateException("Cannot name the authors of the charts: their script has no banner");
        }
        return new ThirdPartyNotices(List.copyOf(notices));
    }

    /** A list of them in HTML, with the words of the licence that they share below. */
    String html(String licence) {
        StringBuilder html = new StringBuilder("<ul>");
        notices.forEach(
                notice -> html.append("<li>").append(Entities.escape(notice)).append("</li>"));
        return html.append("</ul><pre>")
                .append(Entities.escape(licence.strip()))
                .append("</pre>")
                .toString();
    }
}

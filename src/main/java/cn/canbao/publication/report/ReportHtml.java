package cn.canbao.publication.report;

import cn.canbao.campaign.Campaign;
import cn.canbao.documents.DocumentRules;
import cn.canbao.edition.Edition;
import cn.canbao.edition.EditionHistory;
import cn.canbao.publication.title.TitleWords;
import cn.canbao.staging.EditionFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Entities;

/**
 * report.html: the edition as one self-contained page. Its policy lets the browser run the two scripts packed into it, known
 * by their hashes, and load nothing at all.
 */
public final class ReportHtml {

    /** Its name in the folder of an edition. */
    public static final String NAME = "report.html";

    /** How many errors a page holds at most; a phone filters them at once. */
    public static final int MOST_ROWS = 5_000;

    private static final String CHARTS = "/META-INF/resources/webjars/chart.js/4.5.1/dist/chart.umd.min.js";
    private static final String LICENCE = "/META-INF/resources/webjars/chart.js/4.5.1/LICENSE.md";
    private static final String SOURCE_MAP = "//# sourceMappingURL=";
    private static final Pattern SLOT = Pattern.compile("\\{\\{([a-z]+)}}");

    private final Campaign campaign;
    private final DocumentRules documents;

    /**
     * Writes the page of a campaign.
     *
     * @param documents by whose bands it colours
     */
    public ReportHtml(Campaign campaign, DocumentRules documents) {
        this.campaign = campaign;
        this.documents = documents;
    }

    /**
     * Writes it.
     *
     * @param past the editions up to this one, the oldest first
     * @param errors the errors that stand
     */
    public void write(
            Edition edition,
            List<EditionHistory.EditionTotals> past,
            List<EditionFile> files,
            SampledErrors errors,
            OutputStream out)
            throws IOException {
        String style = text("report.css");
        String charts = withoutSourceMap(text(CHARTS));
        String script = text("report.js");
        String policy = "default-src 'none'; script-src " + hash(charts) + " " + hash(script) + "; style-src "
                + hash(style) + "; base-uri 'none'; form-action 'none'";
        Map<String, String> slots = Map.of(
                "policy",
                policy,
                "title",
                Entities.escape(campaign.title()),
                "heading",
                TitleWords.of(campaign).of(campaign.title()).stream()
                        .map(Entities::escape)
                        .collect(Collectors.joining("<wbr>")),
                "style",
                style,
                "data",
                ScriptSafeJson.of(ReportData.of(campaign, documents, edition, past, files, errors)),
                "charts",
                charts,
                "script",
                script,
                "notices",
                ThirdPartyNotices.of(charts).html(text(LICENCE)));
        String page = text("page.html");
        Matcher slot = SLOT.matcher(page);
        int written = 0;
        while (slot.find()) {
            out.write(bytes(page.substring(written, slot.start())));
            out.write(bytes(slots.getOrDefault(slot.group(1), "")));
            written = slot.end();
        }
        out.write(bytes(page.substring(written)));
    }

    /** A browser with its tools open would look for the map beside the page. */
    static String withoutSourceMap(String script) {
        int map = script.lastIndexOf(SOURCE_MAP);
        if (map < 0) {
            return script;
        }
        if (script.substring(map).stripTrailing().contains("\n")) {
            throw new IllegalStateException(
                    "Cannot take " + SOURCE_MAP + " out of the script: more of it comes behind");
        }
        return script.substring(0, map).stripTrailing();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A packed text with the line ends that a browser sees, over which it takes the hash. */
    private static String text(String name) throws IOException {
        try (InputStream in = ReportHtml.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("Cannot read " + name + ": it is not packed into the program");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Cannot fingerprint scripts: every Java platform has SHA-256", e);
        }
    }
}

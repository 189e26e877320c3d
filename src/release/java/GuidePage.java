import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Makes a page for a browser from a document: the file to read, the file to write. */
final class GuidePage {

    private static final List<Extension> TABLES = List.of(TablesExtension.create());

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="zh-CN">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>%s</title>
            <style>
            body { max-width: 46em; margin: 2em auto; padding: 0 1em; line-height: 1.7; color: #222;
                font-family: "Microsoft YaHei", "Noto Sans CJK SC", "PingFang SC", sans-serif; }
            h1, h2 { line-height: 1.3; } h2 { margin-top: 2em; border-bottom: 1px solid #ccc; }
            table { border-collapse: collapse; } td, th { border: 1px solid #bbb; padding: .2em .6em; text-align: left; vertical-align: top; }
            pre, code { background: #f3f3f3; font-family: Consolas, "Noto Sans Mono CJK SC", monospace; } pre { padding: .6em; overflow-x: auto; }
            @media print { body { margin: 0; max-width: none; } }
            </style>
            %s</html>
            """;

    private GuidePage() {}

    public static void main(String[] arguments) throws IOException {
        String text = Files.readString(Path.of(arguments[0]));
        String title = text.lines().findFirst().orElse("").replaceFirst("^# ", "");
        String body = HtmlRenderer.builder()
                .extensions(TABLES)
                .build()
                .render(Parser.builder().extensions(TABLES).build().parse(text));
        Path page = Path.of(arguments[1]);
        Files.createDirectories(page.getParent());
        Files.writeString(page, PAGE.formatted(title, body));
    }
}

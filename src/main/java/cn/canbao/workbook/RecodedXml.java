package cn.canbao.workbook;

import cn.canbao.problem.ProblemCode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML in any encoding that Java knows, written again in UTF-8. Spreadsheet programs write UTF-8; this is for the few parts that
 * other programs made.
 */
final class RecodedXml extends InputStream {

    private static final XMLInputFactory XML = factory();

    private final GuardedInputStream bytes;
    private final String part;
    private final XMLStreamReader events;
    private byte[] piece = {};
    private int at;

    RecodedXml(InputStream guarded, String part) throws IOException {
        this.bytes = (GuardedInputStream) guarded;
        this.part = part;
        try {
            events = XML.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == piece.length) {
            if (!advance()) {
                return -1;
            }
        }
        int count = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, count);
        at += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        try {
            events.close();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
        bytes.close();
    }

    private boolean advance() throws IOException {
        try {
            if (!events.hasNext()) {
                bytes.drain();
                return false;
            }
            String text = switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> startTag();
                case XMLStreamConstants.END_ELEMENT ->
                    "</" + qualified(events.getPrefix(), events.getLocalName()) + ">";
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    escaped(events.getText());
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw UnreadableWorkbookException.beyond(ProblemCode.DOCTYPE_FOUND, "", "");
                default -> "";
            };
            piece = text.getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private String startTag() {
        var tag = new StringBuilder("<").append(qualified(events.getPrefix(), events.getLocalName()));
        for (int i = 0; i < events.getNamespaceCount(); i++) {
            String prefix = events.getNamespacePrefix(i);
            String uri = events.getNamespaceURI(i);
            attribute(tag, prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix, uri == null ? "" : uri);
        }
        for (int i = 0; i < events.getAttributeCount(); i++) {
            attribute(
                    tag,
                    qualified(events.getAttributePrefix(i), events.getAttributeLocalName(i)),
                    events.getAttributeValue(i));
        }
        return tag.append('>').toString();
    }

    private static void attribute(StringBuilder tag, String name, String value) {
        tag.append(' ')
                .append(name)
                .append("=\"")
                .append(escaped(value).replace("\n", "&#10;").replace("\t", "&#9;"))
                .append('"');
    }

    private static String qualified(@Nullable String prefix, String name) {
        return prefix == null || prefix.isEmpty() ? name : prefix + ":" + name;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("\r", "&#13;");
    }

    private IOException failed(XMLStreamException e) {
        if (e.getNestedException() instanceof IOException nested) {
            return nested;
        }
        throw UnreadableWorkbookException.broken(part, e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}

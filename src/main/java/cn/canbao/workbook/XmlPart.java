package cn.canbao.workbook;

import java.io.CharConversionException;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of an OOXML container, read event by event. Elements are known by their local names, so the transitional and the
 * strict form read alike. A DOCTYPE is refused: no spreadsheet program writes one.
 */
final class XmlPart implements AutoCloseable {

    private static final XMLInputFactory XML = factory();

    private final String part;
    private final GuardedInputStream bytes;
    private final XMLStreamReader events;

    /**
     * @param zip the container
     * @param entry the part
     * @param part the last part of the text key that tells users what is being read
     */
    XmlPart(ZipFile zip, ZipEntry entry, String part) {
        this.part = part;
        try {
            bytes = new GuardedInputStream(zip.getInputStream(entry), entry);
            events = XML.createXMLStreamReader(bytes);
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Moves to the next start or end of an element; false at the end of the part. */
    boolean next() {
        try {
            while (events.hasNext()) {
                int event = events.next();
                if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    return true;
                }
                if (event == XMLStreamConstants.DTD) {
                    throw UnreadableWorkbookException.broken(part, "DOCTYPE");
                }
            }
            bytes.drain();
            return false;
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Moves to the end of the element of a name that begins here. */
    void skip(String name) {
        boolean inside = true;
        while (inside && next()) {
            inside = !isEnd(name);
        }
    }

    boolean isStart(String name) {
        return events.isStartElement() && events.getLocalName().equals(name);
    }

    boolean isEnd(String name) {
        return events.isEndElement() && events.getLocalName().equals(name);
    }

    boolean isStart() {
        return events.isStartElement();
    }

    String name() {
        return events.getLocalName();
    }

    /** An attribute by its local name, whatever its namespace; null when it is missing. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(name)) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The text of the element that begins here; moves to its end. */
    String text() {
        try {
            return events.getElementText();
        } catch (XMLStreamException e) {
            throw broken(e);
        }
    }

    @Override
    public void close() {
        try {
            events.close();
            bytes.close();
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private RuntimeException broken(XMLStreamException e) {
        Throwable nested = e.getNestedException();
        return nested instanceof IOException io ? failed(io) : UnreadableWorkbookException.broken(part, e);
    }

    private RuntimeException failed(IOException e) {
        boolean damaged =
                e instanceof ZipException || e instanceof EOFException || e instanceof CharConversionException;
        return damaged
                ? UnreadableWorkbookException.broken(part, e)
                : new UncheckedIOException("Cannot read a part of a workbook: " + e.getMessage(), e);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}

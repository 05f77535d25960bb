package jianyan.corpus.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// XML of files that nobody vouches for: without document types, and so without entities of any
/// sort. Thread-safe.
public final class UntrustedXml {
    private static final XMLInputFactory FACTORY = factory();

    /// What is done with a part while it is open.
    public interface Visit {
        void run(XMLStreamReader xml) throws XMLStreamException, ReadingException;
    }

    private UntrustedXml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory;
    }

    /// Reads XML from a stream, which stays open.
    ///
    /// @throws ReadingException if it is not well formed
    public static void read(InputStream in, Visit visit) throws ReadingException {
        try {
            XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
            try {
                visit.run(xml);
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            throw broken(e);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw broken(e);
        }
    }

    private static ReadingException broken(Exception e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return new ReadingException("broken-file", "里面的 XML 不完整（" + message + "）；请用原来的程序打开另存");
    }

    /// Reads one part of a package; does nothing when there is none of that name.
    ///
    /// @param name without a leading slash; null for none
    public static void readPart(ZipFile zip, @Nullable String name, Visit visit)
            throws IOException, ReadingException {
        ZipEntry entry = name == null ? null : zip.getEntry(name);
        if (entry == null) {
            return;
        }
        try (InputStream in = new ClaimedStream(zip.getInputStream(entry), entry.getSize())) {
            read(in, visit);
        }
    }

    /// An attribute by its local name, whatever its namespace; null if the element has none.
    public static @Nullable String attribute(XMLStreamReader xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /// A whole number, or `otherwise` where there is none.
    public static int number(@Nullable String value, int otherwise) {
        try {
            return value == null ? otherwise : Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}

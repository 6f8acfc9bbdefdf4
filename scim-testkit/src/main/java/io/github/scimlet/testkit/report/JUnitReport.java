package io.github.scimlet.testkit.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Reports as build servers read them: a run is a test suite, a rule a test, an error its failure. Immutable.
 *
 * <p>A rule that is broken and no more than a warning has passed, with the finding as its output. A run that was
 * interrupted has one more test, which has an error.
 */
public final class JUnitReport {

    private final List<Report> runs;

    private JUnitReport(List<Report> runs) {
        this.runs = List.copyOf(runs);
    }

    /** @param runs in this order */
    public static JUnitReport of(List<Report> runs) {
        return new JUnitReport(runs);
    }

    /** Writes it in UTF-8. Whoever reads {@code file} meanwhile finds what was there before, or all of it. */
    public void write(Path file) throws IOException {
        WholeFile.write(file, this::write);
    }

    /** The document. */
    @Override
    public String toString() {
        StringWriter document = new StringWriter();
        write(document);
        return document.toString();
    }

    private void write(Writer out) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            for (Report run : runs) {
                new JUnitSuite(run, xml).write();
            }
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }
}

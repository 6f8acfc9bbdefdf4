package io.github.scimlet.testkit.report;

import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes one run as a test suite. */
final class JUnitSuite {

    private static final String UNTIMED = "0";
    private static final int MESSAGE = 500;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Report run;
    private final String product;
    private final XMLStreamWriter xml;

    JUnitSuite(Report run, XMLStreamWriter xml) {
        this.run = run;
        this.product = Legible.line(run.headline().product(), 200);
        this.xml = xml;
    }

    void write() throws XMLStreamException {
        start("testsuite", "\n");
        attribute("name", product);
        attribute("tests", String.valueOf(run.checked().size() + (run.complete() ? 0 : 1)));
        attribute("failures", String.valueOf(failures()));
        attribute("errors", run.complete() ? "0" : "1");
        attribute("skipped", "0");
        attribute("time", seconds(run.took()));
        attribute("timestamp", TIMESTAMP.format(run.headline().started()));
        writeProperties();
        for (Rule rule : run.checked()) {
            write(rule);
        }
        if (!run.complete()) {
            writeInterruption();
        }
        end("\n");
    }

    private long failures() {
        return run.findings().stream()
                .filter(finding -> finding.rule().severity() == Severity.ERROR)
                .count();
    }

    private void writeProperties() throws XMLStreamException {
        start("properties", "\n  ");
        writeProperty("server", run.headline().target());
        for (Map.Entry<String, String> setting : run.headline().settings().entrySet()) {
            writeProperty(setting.getKey(), setting.getValue());
        }
        end("\n  ");
    }

    private void writeProperty(String name, String value) throws XMLStreamException {
        start("property", "\n    ");
        attribute("name", Legible.line(name, MESSAGE));
        attribute("value", Legible.line(value, MESSAGE));
        xml.writeEndElement();
    }

    private void write(Rule rule) throws XMLStreamException {
        startCase(rule.name());
        Optional<Finding> finding =
                run.findings().stream().filter(one -> one.rule().equals(rule)).findFirst();
        if (finding.isPresent()) {
            write(finding.get());
        }
        end(finding.isPresent() ? "\n  " : "");
    }

    private void write(Finding finding) throws XMLStreamException {
        List<String> lines = FindingText.lines(finding);
        if (finding.rule().severity() == Severity.ERROR) {
            start("failure", "\n    ");
            attribute("message", lines.get(0));
            attribute("type", finding.rule().name());
        } else {
            start("system-out", "\n    ");
        }
        xml.writeCharacters(String.join("\n", lines));
        xml.writeEndElement();
    }

    private void writeInterruption() throws XMLStreamException {
        startCase("The run comes to its end");
        start("error", "\n    ");
        attribute("message", "The run was interrupted: what was not looked at is not known");
        attribute("type", "interrupted");
        xml.writeEndElement();
        end("\n  ");
    }

    private void startCase(String name) throws XMLStreamException {
        start("testcase", "\n  ");
        attribute("classname", product);
        attribute("name", name);
        attribute("time", UNTIMED);
    }

    private void start(String element, String before) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeStartElement(element);
    }

    private void end(String before) throws XMLStreamException {
        xml.writeCharacters(before);
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, value);
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1e3);
    }
}

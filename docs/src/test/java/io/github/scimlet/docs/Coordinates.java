package io.github.scimlet.docs;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What poms say of artifacts: those that are built here and published, and those that are needed for it. */
final class Coordinates {

    private static final String OURS = "io.github.scimlet";

    private final Map<String, String> properties = new TreeMap<>();
    private final Set<String> known = new TreeSet<>();
    private String version = "";

    private Coordinates() {}

    static Coordinates ofThisProject() {
        Coordinates all = new Coordinates();
        List<Document> poms = Repository.projects().stream()
                .map(pom -> document(Repository.read(pom)))
                .toList();
        own(document(Repository.read(Repository.ROOT.resolve("pom.xml")))).forEach(all.properties::put);
        poms.forEach(pom -> own(pom).forEach(all.properties::putIfAbsent));
        poms.forEach(all::readArtifacts);
        return all;
    }

    /** Dependencies, parents and plugins in a block that are not of this project, or in another version. */
    List<String> unknownIn(String block) {
        String root = block.strip().startsWith("<?xml") || block.strip().startsWith("<project")
                ? block.strip()
                : "<block>" + block + "</block>";
        Document document = document(root);
        return Stream.of("dependency", "parent", "plugin")
                .flatMap(name -> elements(document, name))
                .filter(element -> isOurs(element) || child(element, "version").isPresent())
                .map(element -> coordinates(element, properties))
                .filter(artifact -> !known.contains(artifact))
                .toList();
    }

    private static Map<String, String> own(Document pom) {
        Map<String, String> properties = new TreeMap<>();
        elements(pom, "properties")
                .flatMap(Coordinates::children)
                .forEach(property -> properties.put(
                        property.getTagName(), property.getTextContent().strip()));
        return properties;
    }

    private void readArtifacts(Document pom) {
        Element project = pom.getDocumentElement();
        version = child(project, "version")
                .or(() -> elements(pom, "parent").findFirst().flatMap(parent -> child(parent, "version")))
                .orElseThrow();
        properties.put("project.version", version);
        if (isPublished(project)) {
            known.add(OURS + ":" + child(project, "artifactId").orElseThrow() + ":" + version);
        }
        Map<String, String> inForce = new TreeMap<>(properties);
        inForce.putAll(own(pom));
        Stream.of("dependency", "plugin")
                .flatMap(name -> elements(pom, name))
                .map(element -> coordinates(element, inForce))
                .forEach(known::add);
    }

    private String coordinates(Element element, Map<String, String> properties) {
        return child(element, "groupId").orElse("org.apache.maven.plugins")
                + ":"
                + child(element, "artifactId").orElse("")
                + ":"
                + child(element, "version")
                        .map(version -> resolved(version, properties))
                        .orElseGet(() -> isOurs(element) ? version : "");
    }

    private static boolean isOurs(Element element) {
        return child(element, "groupId").filter(OURS::equals).isPresent();
    }

    private static boolean isPublished(Element project) {
        return children(project)
                .filter(element -> element.getTagName().equals("properties"))
                .flatMap(properties -> child(properties, "maven.deploy.skip").stream())
                .noneMatch("true"::equals);
    }

    private static String resolved(String version, Map<String, String> properties) {
        return version.startsWith("${") ? properties.getOrDefault(version.replaceAll("[${}]", ""), version) : version;
    }

    private static Optional<String> child(Element element, String name) {
        return children(element)
                .filter(child -> child.getTagName().equals(name))
                .map(child -> child.getTextContent().strip())
                .findFirst();
    }

    private static Stream<Element> children(Element element) {
        return elements(element.getChildNodes());
    }

    private static Stream<Element> elements(Document document, String name) {
        return elements(document.getElementsByTagName(name));
    }

    private static Stream<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .<Node>mapToObj(nodes::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Document document(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(xml, e);
        }
    }
}

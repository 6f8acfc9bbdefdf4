package io.github.scimlet.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The files that this project is made of, as far as they are pages or code. */
final class Repository {

    static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    private static final Set<String> BUILT = Set.of(".git", "target", "node_modules", "dist", "cache");

    private Repository() {}

    /** Every page in Markdown, those beside the documentation too. */
    static List<Page> pages() {
        return files().stream()
                .filter(file -> file.toString().endsWith(".md"))
                .filter(file -> !file.toString().contains("/src/")) // parts of pages, and what others have written
                .map(Page::read)
                .toList();
    }

    /** All Java that is compiled here, without blanks: layout is the formatter's business there, and the page's here. */
    static String sources() {
        return files().stream()
                .filter(file -> file.toString().matches(".*/src/(main|test)/java/.*\\.java"))
                .map(Repository::read)
                .map(Repository::squeezed)
                .collect(Collectors.joining("\n"));
    }

    /** The Java of a module that is published, without blanks. */
    static String sources(String module) {
        return files().stream()
                .filter(file -> file.startsWith(ROOT.resolve(module).resolve("src/main/java")))
                .map(Repository::read)
                .map(Repository::squeezed)
                .collect(Collectors.joining("\n"));
    }

    /** The projects of Maven. */
    static List<Path> projects() {
        return files().stream().filter(file -> file.endsWith("pom.xml")).toList();
    }

    static String squeezed(String code) {
        return code.replaceAll("\\s+", "");
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files() {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return BUILT.contains(folder.getFileName().toString())
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    files.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(null);
        return files;
    }
}

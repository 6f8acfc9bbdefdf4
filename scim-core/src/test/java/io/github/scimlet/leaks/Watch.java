package io.github.scimlet.leaks;

import io.github.scimlet.model.User;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * Watches all that is logged while the tests of a module run, and the errors that its clients get: a test class fails if
 * there was a value in them. JUnit finds it by itself, before there is a logger.
 */
public final class Watch implements AfterAllCallback {

    static {
        System.setProperty(LoggerFactory.PROVIDER_PROPERTY_KEY, WatchedLogs.class.getName());
    }

    static final LeakDetector SUITE = new LeakDetector(vocabulary());

    /** A request that is about to be sent. */
    public static void sent(String target, String credentials, String body) {
        SUITE.sent(target, credentials, body);
    }

    /** What was answered to it. */
    public static void answered(String target, String body, int status, String answer) {
        if (status >= 400) {
            fail(SUITE.leaksOfAnError(target + " " + body, answer));
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (!(LoggerFactory.getILoggerFactory() instanceof WatchedLogs.Factory)) {
            throw new AssertionError("nobody watches " + LoggerFactory.getILoggerFactory());
        }
        Set<String> leaks = SUITE.leaksOfTheLog();
        SUITE.forget();
        fail(leaks);
    }

    private static void fail(Set<String> leaks) {
        if (!leaks.isEmpty()) {
            throw new AssertionError(
                    leaks.size() + " leaks:\n" + leaks.stream().limit(20).collect(Collectors.joining("\n")));
        }
    }

    /** The words that the server has of its own: those in its classes and schemas. */
    private static Set<String> vocabulary() {
        Set<String> words = new HashSet<>();
        Pattern characters = Pattern.compile("[A-Za-z0-9]+");
        for (Class<?> type : Canaries.typesBeside(User.class)) {
            try (InputStream in = type.getResourceAsStream(type.getName().replaceFirst(".*\\.", "") + ".class")) {
                Matcher word = characters.matcher(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                while (word.find()) {
                    words.add(word.group().toLowerCase(Locale.ROOT));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Set.copyOf(words);
    }
}

package io.github.scimlet.console.page;

import io.github.scimlet.console.customer.Administrator;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server knows of a browser from one request to the next. */
final class BrowserSession {

    private static final String ADMINISTRATOR = "administrator";
    private static final String SEEN = "seen";
    private static final String CSRF = "csrf";
    private static final String NOTICE = "notice";
    private static final String CODE = "code";

    /** After so long without a visit whoever is at the browser may be somebody else. */
    private static final Duration LONGEST_ABSENCE = Duration.ofHours(1);

    /** How long the form to sign in may lie there, in seconds. */
    private static final int SIGNING_IN = 15 * 60;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final HttpServletRequest request;

    BrowserSession(HttpServletRequest request) {
        this.request = request;
    }

    Optional<Administrator> administrator() {
        return get(ADMINISTRATOR, Administrator.class);
    }

    /** With another id and another token than before: who has planted them knows neither. */
    void signIn(Administrator administrator, Instant now) {
        signOut();
        HttpSession session = request.getSession(true);
        session.setAttribute(ADMINISTRATOR, administrator);
        session.setAttribute(SEEN, now);
    }

    /** Signs out who has been away for too long. A script that keeps a page up to date is nobody's presence. */
    void visited(Instant now, boolean byScript) {
        Optional<Instant> seen = get(SEEN, Instant.class);
        if (seen.filter(last -> last.plus(LONGEST_ABSENCE).isBefore(now)).isPresent()) {
            signOut();
        } else if (seen.isPresent() && !byScript) {
            request.getSession(true).setAttribute(SEEN, now);
        }
    }

    void signOut() {
        @Nullable HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /** What each form must bring back. */
    String csrfToken() {
        HttpSession session = request.getSession(true);
        if (session.isNew() && administrator().isEmpty()) {
            session.setMaxInactiveInterval(SIGNING_IN); // anybody can have as many as he likes
        }
        synchronized (session) {
            return get(CSRF, String.class).orElseGet(() -> {
                byte[] random = new byte[32];
                RANDOM.nextBytes(random);
                String token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
                session.setAttribute(CSRF, token);
                return token;
            });
        }
    }

    boolean hasCsrfToken(String token) {
        return get(CSRF, String.class)
                .filter(known -> MessageDigest.isEqual(bytes(known), bytes(token)))
                .isPresent();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Says something on the next page. */
    void say(Notice notice) {
        request.getSession(true).setAttribute(NOTICE, notice);
    }

    Optional<Notice> takeNotice() {
        return take(NOTICE, Notice.class);
    }

    /** Shows a new access code on the next page, and never again. */
    void showOnce(String code) {
        request.getSession(true).setAttribute(CODE, code);
    }

    Optional<String> takeCode() {
        return take(CODE, String.class);
    }

    private <T> Optional<T> take(String name, Class<T> type) {
        Optional<T> value = get(name, type);
        value.ifPresent(taken -> request.getSession(true).removeAttribute(name));
        return value;
    }

    private <T> Optional<T> get(String name, Class<T> type) {
        @Nullable HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable(type.cast(session.getAttribute(name)));
    }
}

package io.github.scimlet.console.page;

import jakarta.servlet.http.HttpServletResponse;

/** What browsers are told not to do. */
final class SecurityHeaders {

    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "style-src 'self'",
            "script-src 'self'",
            "img-src 'self' data:", // Pico's style sheet has its arrows and ticks as such
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    private SecurityHeaders() {}

    static void set(HttpServletResponse reply) {
        reply.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
        reply.setHeader("X-Content-Type-Options", "nosniff");
        reply.setHeader("X-Frame-Options", "DENY");
        reply.setHeader("Referrer-Policy", "same-origin");
        reply.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        reply.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        reply.setHeader("Cache-Control", "no-store");
    }
}

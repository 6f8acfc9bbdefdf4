package io.github.scimlet.spring;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Refuses, for all servlets but ours, what the server would have refused if it had not been relaxed: they need not know what
 * to make of {@code /files/..%2Fsecret}.
 */
final class StrictElsewhere implements Filter {

    private final Set<String> inPaths = new CopyOnWriteArraySet<>();
    private final Set<String> inQueries = new CopyOnWriteArraySet<>();

    /** @param text in lower case */
    void refuseInPaths(String text) {
        inPaths.add(text);
    }

    void refuseInQueries(String text) {
        inQueries.add(text);
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isRefused((HttpServletRequest) request)) {
            ((HttpServletResponse) response).setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isRefused(HttpServletRequest request) {
        return !ScimAutoConfiguration.SERVLET.equals(
                        request.getHttpServletMapping().getServletName())
                && (has(request.getRequestURI(), inPaths) || has(request.getQueryString(), inQueries));
    }

    private static boolean has(@Nullable String text, Set<String> refused) {
        return text != null && refused.stream().anyMatch(text.toLowerCase(Locale.ROOT)::contains);
    }
}

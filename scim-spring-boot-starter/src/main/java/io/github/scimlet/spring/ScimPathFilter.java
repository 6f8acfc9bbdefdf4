package io.github.scimlet.spring;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Refuses requests for our servlet whose path is written in another way than the mapping: {@code //scim/v2/Users}, {@code
 * /scim;a=b/v2/Users} or {@code /%73cim/v2/Users}. The server sees through that, but Spring Security fails with an exception
 * when it looks for the mapping in the path, before it has asked its firewall or anybody else.
 *
 * @param path where the servlet is mapped, below the context path
 */
record ScimPathFilter(String path) implements Filter {

    private static final ScimRequestMatcher SCIM = new ScimRequestMatcher();

    private static final byte[] REFUSAL = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:Error"],"status":"400",\
            "detail":"The path does not begin with the base URI as it is written; check the tenant URL."}""".getBytes(StandardCharsets.UTF_8);

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        if (SCIM.matches(http) && !isPlain(http)) {
            refuse((HttpServletResponse) response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private boolean isPlain(HttpServletRequest request) {
        String mapped = request.getContextPath() + path;
        String uri = request.getRequestURI();
        return uri.startsWith(mapped) && (uri.length() == mapped.length() || uri.startsWith("/", mapped.length()));
    }

    /** Without {@code sendError}, for which the server would ask the application for an error page. */
    private static void refuse(HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        response.setContentType("application/scim+json");
        response.setContentLength(REFUSAL.length);
        response.getOutputStream().write(REFUSAL);
    }
}

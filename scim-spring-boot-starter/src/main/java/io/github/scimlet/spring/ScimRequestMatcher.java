package io.github.scimlet.spring;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Whether the server has found that a request is for our servlet. Nobody has to read the path once more, and differently: it may
 * have led there as {@code /scim;a=b/v2/Users} too, which {@link ScimPathFilter} refuses.
 */
final class ScimRequestMatcher implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        return ScimAutoConfiguration.SERVLET.equals(
                request.getHttpServletMapping().getServletName());
    }
}

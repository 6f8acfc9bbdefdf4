package io.github.scimlet.spring;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Spring Security's firewall, which for requests of SCIM lets through what identity providers send: the doubled slash behind
 * a tenant URL that ends with one, and ids with any character.
 */
final class ScimHttpFirewall implements HttpFirewall {

    private final ScimRequestMatcher scim = new ScimRequestMatcher();
    private final HttpFirewall strict = new StrictHttpFirewall();
    private final HttpFirewall relaxed = relaxed();

    private static HttpFirewall relaxed() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowSemicolon(true);
        return firewall;
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        return (scim.matches(request) ? relaxed : strict).getFirewalledRequest(request);
    }

    @Override
    public HttpServletResponse getFirewalledResponse(HttpServletResponse response) {
        return strict.getFirewalledResponse(response);
    }
}

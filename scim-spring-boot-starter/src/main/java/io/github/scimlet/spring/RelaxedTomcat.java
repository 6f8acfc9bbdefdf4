package io.github.scimlet.spring;

import java.util.Objects;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.springframework.boot.tomcat.TomcatConnectorCustomizer;

/** Lets bare quotes and brackets in queries through, and {@code %2F} in paths as it is; and asks for no body in vain. */
record RelaxedTomcat(StrictElsewhere others) implements TomcatConnectorCustomizer {

    /** All that Tomcat can be asked to let through. */
    private static final String QUERY = "\"<>[\\]^`{|}";

    @Override
    public void customize(Connector connector) {
        String before = String.valueOf(connector.getProperty("relaxedQueryChars"));
        QUERY.chars()
                .filter(c -> before.indexOf(c) < 0)
                .mapToObj(Character::toString)
                .forEach(others::refuseInQueries);
        connector.setProperty("relaxedQueryChars", QUERY);
        connector.setProperty("continueResponseTiming", "onRead");
        if (Objects.equals(connector.getEncodedSolidusHandling(), EncodedSolidusHandling.REJECT.getValue())) {
            connector.setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            others.refuseInPaths("%2f");
        }
    }
}

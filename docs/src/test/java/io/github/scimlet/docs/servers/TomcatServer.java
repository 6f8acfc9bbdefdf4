package io.github.scimlet.docs.servers;

import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.servlet.ScimServlet;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Tomcat 11 of one's own. */
final class TomcatServer {

    private TomcatServer() {}

    static Tomcat with(ScimServiceProvider provider, int port) {
        Connector connector = new Connector();
        connector.setPort(port);
        connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}"); // bare, in filters
        connector.setEncodedSolidusHandling("passthrough"); // %2F in an id
        connector.setProperty("continueResponseTiming", "onRead"); // no body before its sender is known
        Tomcat tomcat = new Tomcat();
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "scim", new ScimServlet(provider)).addMapping("/scim/v2/*");
        return tomcat;
    }
}

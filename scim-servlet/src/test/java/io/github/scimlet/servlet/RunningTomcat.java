package io.github.scimlet.servlet;

import jakarta.servlet.http.HttpServlet;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/** Tomcat 11, set up as {@link ScimServlet} and the README say. */
final class RunningTomcat implements RunningContainer {

    private final Tomcat tomcat = new Tomcat();
    private final Connector connector = new Connector();

    RunningTomcat(String contextPath, String mapping, HttpServlet servlet) throws LifecycleException {
        tomcat.setBaseDir("target/tomcat");
        connector.setPort(0);
        connector.setProperty("address", "127.0.0.1");
        connector.setProperty("relaxedQueryChars", "\"<>[\\]^`{|}");
        connector.setProperty("continueResponseTiming", "onRead");
        connector.setEncodedSolidusHandling("passthrough");
        tomcat.setConnector(connector);
        Context context = tomcat.addContext(contextPath, null);
        Tomcat.addServlet(context, "scim", servlet);
        context.addServletMapping(mapping, "scim");
        tomcat.start();
    }

    @Override
    public int port() {
        return connector.getLocalPort();
    }

    @Override
    public void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }
}

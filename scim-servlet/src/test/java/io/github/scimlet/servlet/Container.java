package io.github.scimlet.servlet;

import jakarta.servlet.http.HttpServlet;

/** The containers that the servlet is tested in. */
enum Container {
    JETTY,
    TOMCAT;

    /**
     * Starts it, to serve one servlet on a free port of the loopback interface.
     *
     * @param contextPath decoded; empty for the root
     * @param mapping decoded
     */
    RunningContainer start(String contextPath, String mapping, HttpServlet servlet) {
        try {
            return switch (this) {
                case JETTY -> new RunningJetty(contextPath, mapping, servlet);
                case TOMCAT -> new RunningTomcat(contextPath, mapping, servlet);
            };
        } catch (Exception e) {
            throw new AssertionError(this + " does not start", e);
        }
    }
}

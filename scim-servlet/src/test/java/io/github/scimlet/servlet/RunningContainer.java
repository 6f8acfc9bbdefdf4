package io.github.scimlet.servlet;

/** A container that serves a servlet. */
interface RunningContainer {

    int port();

    void stop() throws Exception;
}

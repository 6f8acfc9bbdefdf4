package io.github.scimlet.benchmarks.suite.result;

/**
 * A contender, and what it brings along.
 *
 * @param module its module
 * @param title what people call it, with its version
 * @param jars how many there are at run time
 * @param bytes of them
 * @param ownJars how many of them not every server here has: without Jetty, the servlet API and SLF4J
 * @param ownBytes of those
 */
public record Participant(String module, String title, int jars, long bytes, int ownJars, long ownBytes) {}

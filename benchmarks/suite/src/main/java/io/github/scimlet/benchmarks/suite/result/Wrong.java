package io.github.scimlet.benchmarks.suite.result;

/**
 * What a contender cannot do, or does wrong, for which reason it is not timed.
 *
 * @param workload such as {@code parse}
 * @param name of the case, such as {@code F01}
 * @param contender the module
 * @param reason in words
 */
public record Wrong(String workload, String name, String contender, String reason) {}

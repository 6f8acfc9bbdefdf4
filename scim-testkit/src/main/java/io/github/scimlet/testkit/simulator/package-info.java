/**
 * Identity providers that run on your machine: they speak as the products do, request by request, and look afterwards
 * whether the server holds what they have sent.
 *
 * <p>Read {@link io.github.scimlet.testkit.simulator.EntraSimulator} first. What all have in common: {@code Conversation}
 * sends requests and looks at the form of every answer; {@code Ledger} knows what the server ought to hold; {@code
 * ReadBack} compares the two after each cycle.
 */
@NullMarked
package io.github.scimlet.testkit.simulator;

import org.jspecify.annotations.NullMarked;

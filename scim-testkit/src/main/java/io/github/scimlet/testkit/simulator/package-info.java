/**
 * Identity providers that run on your machine: they speak as the products do, request by request, and look afterwards
 * whether the server holds what they have sent.
 *
 * <p>Read {@link io.github.scimlet.testkit.simulator.EntraSimulator} first. What all have in common: {@link
 * io.github.scimlet.testkit.simulator.Conversation} sends requests and looks at the form of every answer; {@link
 * io.github.scimlet.testkit.simulator.Ledger} knows what the server ought to hold; {@link
 * io.github.scimlet.testkit.simulator.ReadBack} compares the two after each cycle.
 */
@NullMarked
package io.github.scimlet.testkit.simulator;

import org.jspecify.annotations.NullMarked;

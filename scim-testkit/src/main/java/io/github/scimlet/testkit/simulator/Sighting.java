package io.github.scimlet.testkit.simulator;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.testkit.exchange.Exchange;

/** A resource, and the request that showed it. */
record Sighting(Attributes resource, Exchange exchange) {}

package io.github.scimlet.console.customer;

import java.io.Serializable;

/** Somebody who looks after one customer's provisioning. */
public record Administrator(long id, String tenant, String email, String name) implements Serializable {}

package io.github.scimlet.spring.provisioning;

import io.github.scimlet.schema.AttributeBuilder;
import io.github.scimlet.schema.Schema;

final class Badges {

    static final Schema BADGE = Schema.builder("urn:example:badge:2.0:User")
            .attributes(AttributeBuilder.string("number"))
            .build();

    private Badges() {}
}

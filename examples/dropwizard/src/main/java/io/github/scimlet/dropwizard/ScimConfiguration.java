package io.github.scimlet.dropwizard;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.core.Configuration;

/** What the file of settings says of SCIM. */
public final class ScimConfiguration extends Configuration {

    @JsonProperty
    private String scimToken = "";

    String scimToken() {
        return scimToken;
    }
}

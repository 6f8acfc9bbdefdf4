package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimError;
import io.github.scimlet.error.ScimException;
import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.schema.Leniency;
import java.io.UncheckedIOException;

/**
 * One request on its way through the engine, and what is known of it by then.
 *
 * @param request what was sent
 * @param caller who sent it
 * @param leniency the tolerances that it may use
 * @param config the settings
 * @param json reads its body and writes the answer's
 */
record Exchange(ScimRequest request, Caller caller, Leniency leniency, ServiceProviderConfig config, Json json) {

    /** The body, which must be a JSON object of a size that is allowed. */
    Attributes body() {
        MediaTypes.refuseOtherThanJson(request);
        if (request.contentLength().orElse(0L) > config.maxBodyBytes()) {
            throw tooLarge();
        }
        try {
            return json.readObject(new LimitedInputStream(request.body(), config.maxBodyBytes(), this::tooLarge));
        } catch (UncheckedIOException e) {
            throw ScimException.invalidSyntax("The body cannot be read to its end.");
        }
    }

    private ScimException tooLarge() {
        return new ScimException(
                ScimError.of(413, "The body is larger than maxBodyBytes, " + config.maxBodyBytes() + " bytes."));
    }

    /** An answer with {@code body}. */
    ScimResponse answer(int status, Attributes body) {
        return ScimResponse.of(status, MediaTypes.ofAnswer(request), out -> json.write(body, out));
    }
}

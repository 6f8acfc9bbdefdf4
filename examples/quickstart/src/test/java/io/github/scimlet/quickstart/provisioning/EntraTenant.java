package io.github.scimlet.quickstart.provisioning;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A quickstart of its own for each test, and Entra ID before it. */
abstract class EntraTenant {

    @RegisterExtension
    final QuickstartServer server = QuickstartServer.tolerant();

    EntraClient entra;

    @BeforeEach
    void connect() {
        entra = server.entra();
    }
}

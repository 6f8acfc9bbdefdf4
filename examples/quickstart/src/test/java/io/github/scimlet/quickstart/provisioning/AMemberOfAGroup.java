package io.github.scimlet.quickstart.provisioning;

import org.junit.jupiter.api.BeforeEach;

/** One user, who is the only member of a group. */
abstract class AMemberOfAGroup extends EntraTenant {

    String ada;
    String group;

    @BeforeEach
    void createAMember() {
        ada = entra.createsUserNamed("ada");
        group = entra.createsGroupNamed("Ops");
        entra.adds(ada, group);
    }
}

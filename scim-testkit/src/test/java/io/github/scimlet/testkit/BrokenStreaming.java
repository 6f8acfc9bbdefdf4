package io.github.scimlet.testkit;

import org.junit.jupiter.api.extension.ExtendWith;

/** The contract as it is run on each broken store that hands out members page by page; not by its name. */
@ExtendWith(TheBrokenOne.class)
class BrokenStreaming extends BrokenGroups implements MemberStreamingContract {

    BrokenStreaming(Deployment deployment) {
        super(deployment);
    }
}

package io.github.scimlet.spring.provisioning;

/** Who is signed in. */
interface Sessions {

    void end(String userId);
}

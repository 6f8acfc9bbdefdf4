/**
 * Tests of SCIM in a Spring Boot application: {@link io.github.scimlet.spring.test.ScimTest} starts what SCIM needs of it, {@link
 * io.github.scimlet.spring.test.ScimRehearsal} lets identity providers at it.
 */
@NullMarked
package io.github.scimlet.spring.test;

import org.jspecify.annotations.NullMarked;

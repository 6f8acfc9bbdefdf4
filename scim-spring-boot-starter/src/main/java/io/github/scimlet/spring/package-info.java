/**
 * SCIM in a Spring Boot application: a bean of type {@code UserStore} is served, and what else there is of beans and {@code
 * scimlet.*} properties says how.
 */
@NullMarked
package io.github.scimlet.spring;

import org.jspecify.annotations.NullMarked;

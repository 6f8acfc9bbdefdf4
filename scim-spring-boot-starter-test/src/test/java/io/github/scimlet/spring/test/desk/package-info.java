/** An application of which SCIM needs little. */
@org.jspecify.annotations.NullMarked
package io.github.scimlet.spring.test.desk;

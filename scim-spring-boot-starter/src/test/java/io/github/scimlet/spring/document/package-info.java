/** The examples in docs/spring-boot.md. */
@org.jspecify.annotations.NullMarked
package io.github.scimlet.spring.document;

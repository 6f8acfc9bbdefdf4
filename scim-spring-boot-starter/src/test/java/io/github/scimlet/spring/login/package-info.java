@org.jspecify.annotations.NullMarked
package io.github.scimlet.spring.login;

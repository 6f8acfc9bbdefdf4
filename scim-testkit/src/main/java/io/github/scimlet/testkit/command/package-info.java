/** The command line: {@code java -jar scim-testkit.jar}. */
@NullMarked
package io.github.scimlet.testkit.command;

import org.jspecify.annotations.NullMarked;

/** The source: people and teams as an identity provider knows them, and what becomes of them. */
@NullMarked
package io.github.scimlet.testkit.directory;

import org.jspecify.annotations.NullMarked;

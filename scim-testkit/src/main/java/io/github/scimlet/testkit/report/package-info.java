/** What a run against a server found, and how it is told: to people, to browsers and to build servers. */
@NullMarked
package io.github.scimlet.testkit.report;

import org.jspecify.annotations.NullMarked;

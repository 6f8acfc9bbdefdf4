/** The pages that administrators see. */
@NullMarked
package io.github.scimlet.console.page;

import org.jspecify.annotations.NullMarked;

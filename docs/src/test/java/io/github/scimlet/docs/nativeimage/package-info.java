/** What docs/how-to/native-image.md says, and how we know. */
@NullMarked
package io.github.scimlet.docs.nativeimage;

import org.jspecify.annotations.NullMarked;

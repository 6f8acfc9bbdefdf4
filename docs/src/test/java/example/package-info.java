/** The application of the tutorial. */
@NullMarked
package example;

import org.jspecify.annotations.NullMarked;

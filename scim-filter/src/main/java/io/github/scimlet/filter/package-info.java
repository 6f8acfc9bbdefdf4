/**
 * SCIM filters and paths (RFC 7644 §3.4.2.2, §3.5.2) from text to trees and back. Knows neither JSON documents nor schemas:
 * whether an attribute exists, and of which type it is, is for others to say.
 */
@NullMarked
package io.github.scimlet.filter;

import org.jspecify.annotations.NullMarked;

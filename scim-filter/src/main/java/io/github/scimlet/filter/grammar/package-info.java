/** The parser that ANTLR generates from {@code ScimFilter.g4}, and what it is fed with and talks to. Not exported. */
package io.github.scimlet.filter.grammar;

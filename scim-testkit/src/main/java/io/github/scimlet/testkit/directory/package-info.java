/**
 * The source: people and teams as an identity provider knows them, and what becomes of them.
 *
 * <p>A directory of your own is a JSON document:
 *
 * <pre>{@code
 * {"people": [
 *   {"id": "1", "userPrincipalName": "ada@orchard.example", "givenName": "Ada", "surname": "Byron",
 *    "mail": "ada@orchard.example", "employeeId": "00042"},
 *   {"userPrincipalName": "brian@orchard.example", "manager": "ada@orchard.example", "assigned": false}],
 *  "teams": [
 *   {"displayName": "Engines", "members": ["1", "brian@orchard.example"]}]}
 * }</pre>
 *
 * <p>or two tables in a folder, {@code people.csv} and {@code teams.csv}, whose columns are called as the members of those
 * objects; {@code members} are separated by semicolons there, flags are yes or no, and lines that begin with {@code #} do
 * not count.
 *
 * <ul>
 *   <li>{@code id}: what the directory calls the person or team for good; without it, the userPrincipalName or displayName.
 *   <li>{@code enabled}, {@code assigned} (true unless said otherwise) and {@code deleted} (false): whether the person may
 *       log in, is to be provisioned, is in the recycle bin. Of a team only {@code assigned}.
 *   <li>{@code manager} and {@code members}: people by id or userPrincipalName.
 *   <li>Everything else is an attribute, as Entra ID calls it ({@code jobTitle}, {@code telephoneNumber}), or as your mapping
 *       calls its source. {@code objectId} is the id, unless it says otherwise.
 * </ul>
 */
@NullMarked
package io.github.scimlet.testkit.directory;

import org.jspecify.annotations.NullMarked;

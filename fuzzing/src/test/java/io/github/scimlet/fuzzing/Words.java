package io.github.scimlet.fuzzing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What means something to us, for whoever makes up requests: nobody comes upon a URN by chance. */
final class Words {

    /** Annotations want a constant. */
    private static final String CLASS = "io.github.scimlet.fuzzing.Words#";

    static final String NAMES = CLASS + "names";
    static final String PATHS = CLASS + "paths";
    static final String VALUES = CLASS + "values";
    static final String QUERIES = CLASS + "queries";
    static final String TARGETS = CLASS + "targets";
    static final String HEADERS = CLASS + "headers";
    static final String HEADER_VALUES = CLASS + "headerValues";

    private static final String CORE = "urn:ietf:params:scim:schemas:core:2.0:";
    private static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
    private static final String MESSAGE = "urn:ietf:params:scim:api:messages:2.0:";

    private Words() {}

    /** Keys of objects: names of attributes and of their parts, URNs, what messages have. */
    static Stream<String> names() {
        List<String> names = new ArrayList<>(List.of(
                "schemas",
                "id",
                "externalId",
                "meta",
                "Operations",
                "op",
                "path",
                "value",
                "method",
                "bulkId",
                "data"));
        Kinds.ALL.forEach(type -> type.paths().forEach(path -> {
            names.add(path.definition().name());
            path.definition().subAttributes().forEach(part -> names.add(part.name()));
        }));
        Kinds.USERS
                .extensions()
                .forEach(extension -> names.add(extension.schema().id()));
        names.addAll(List.of("$ref", "failOnErrors", "filter", "startIndex", "count", "sortBy", "sortOrder", "cursor"));
        return Stream.concat(names.stream().distinct(), paths());
    }

    /** Paths of PATCH operations, which Entra ID also sends as keys. */
    static Stream<String> paths() {
        Stream<String> given = Stream.of(
                "userName",
                "USERNAME",
                "name.familyName",
                "emails",
                "emails.value",
                "emails[type eq \"work\"]",
                "emails[type eq \"work\"].value",
                "emails[type eq \"home\" and value co \"@\"].primary",
                "emails[primary eq true].display",
                "emails[not (type pr)]",
                "phoneNumbers[type eq \"mobile\"].value",
                "addresses[type eq \"work\"].formatted",
                "roles[primary eq \"True\"].value",
                "members",
                "members[value eq \"@0\"]",
                "members[value eq \"@1\"].display",
                "manager",
                ENTERPRISE,
                ENTERPRISE + ":manager",
                ENTERPRISE + ":manager.value",
                ENTERPRISE + ".department",
                CORE + "User:userName",
                CORE + "User:emails[type eq \"work\"].value",
                "urn:example:hr:2.0:Badge",
                "urn:example:hr:2.0:Badge:tags",
                "urn:example:hr:2.0:Badge:keys[value eq \"x\"]",
                "urn:example:hr:2.0:Badge:seat.aliases",
                "urn:example:hr:2.0:Badge:seat.plan",
                "urn:example:hr:2.0:Badge:devices[kind eq \"k\"].labels",
                "urn:example:hr:2.0:Badge:devices[name eq \"n\"].maker",
                "urn:example:hr:2.0:Badge:accounts[primary eq true]",
                "urn:example:desk:1.1:lamp",
                "pairs[value gt 1.5].unit",
                "boxes[size le 3]",
                "flags[value eq false]",
                "times[value ge \"2011-05-13T04:42:34Z\"]",
                "not",
                "pr");
        return Stream.concat(
                given, Kinds.ALL.stream().flatMap(type -> type.paths().stream()).map(Object::toString));
    }

    /** Values that some attribute takes, or nearly. */
    static Stream<String> values() {
        return Stream.of(
                "",
                " ",
                "True",
                "false",
                "work",
                "home",
                "bjensen",
                "BJensen",
                "Babs",
                "Group",
                "User",
                "@0",
                "@1",
                "@2",
                "../Users/@0",
                "https://example.com/scim/v2/Users/@0",
                "bulkId:q",
                "bjensen@example.com",
                "+1-201-555-0123",
                "tel:+1-201-555-0123",
                "2011-05-13T04:42:34Z",
                "2011-05-13T04:42:34.123456789+14:00",
                "2016-12-31T23:59:60Z",
                "24:00:00",
                "YWJj",
                "YWJj\nZGVm",
                "-_==",
                "en-US",
                "America/Los_Angeles",
                "DE",
                "UK",
                "1",
                "-0",
                "1e400",
                "İstanbul",
                "ß",
                "\u0000",
                "\uFEFF",
                "a\u0301",
                "😀",
                "add",
                "Replace",
                "remove",
                "POST",
                "PUT",
                "PATCH",
                "DELETE",
                "/Users",
                "/Users/@0",
                "/Groups/bulkId:q",
                "ascending",
                "descending",
                CORE + "User",
                CORE + "Group",
                ENTERPRISE,
                "urn:example:hr:2.0:Badge",
                "urn:example:types:1.0:Sample",
                MESSAGE + "PatchOp",
                MESSAGE + "BulkRequest",
                MESSAGE + "SearchRequest");
    }

    /** Queries of URLs. */
    static Stream<String> queries() {
        return Stream.of(
                "",
                "filter=userName+eq+%22bjensen%22",
                "filter=emails%5Btype+eq+%22work%22+and+value+co+%22@%22%5D",
                "filter=meta.lastModified%20gt%20%222011-05-13T04:42:34Z%22",
                "filter=id%20eq%20%22@0%22&attributes=userName,emails.type",
                "filter=not%20(active%20eq%20true)%20or%20title%20pr",
                "filter=members.value%20eq%20%22@0%22",
                "attributes=userName",
                "attributes=groups,meta,id,schemas",
                "excludedAttributes=members",
                "excludedAttributes=emails,name.familyName",
                "sortBy=userName&sortOrder=descending",
                "sortBy=emails.value",
                "startIndex=2&count=1",
                "startIndex=-1&count=0",
                "count=2147483648",
                "cursor=&count=1",
                "cursor=AAAA",
                "Filter=a&filter=b",
                "a=%00&b=%ff&%=%",
                "&&==&;");
    }

    /** Paths of URLs. */
    static Stream<String> targets() {
        return Stream.of(
                "/Users",
                "/Users/@0",
                "/Users/@1",
                "/Users/@2",
                "/Groups",
                "/Groups/@0",
                "/Groups/@2",
                "/Samples",
                "/Samples/@3",
                "/Users/.search",
                "/Groups/.search",
                "/.search",
                "/",
                "",
                "/Me",
                "/Bulk",
                "/Schemas",
                "/Schemas/" + CORE + "User",
                "/ResourceTypes",
                "/ResourceTypes/User",
                "/ServiceProviderConfig",
                "/v2/Users",
                "//Users//",
                "/Users/%2e%2e/Groups",
                "/Users/..;/Groups",
                "/Users/%00",
                "/Users/a%2Fb",
                "/Users/%25");
    }

    /** Names of headers. */
    static Stream<String> headers() {
        return Stream.of(
                "Authorization",
                "Content-Type",
                "Content-Length",
                "Content-Encoding",
                "Transfer-Encoding",
                "Accept",
                "Accept-Charset",
                "If-Match",
                "If-None-Match",
                "If-Modified-Since",
                "Expect",
                "Host",
                "Origin",
                "Range",
                "X-Forwarded-For",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "Forwarded",
                "X-HTTP-Method-Override");
    }

    /** Values of headers. */
    static Stream<String> headerValues() {
        return Stream.of(
                "application/scim+json",
                "application/scim+json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/json;charset=iso-8859-1",
                "application/xml",
                "text/html, application/scim+json;q=0.5, */*;q=0",
                "*/*",
                "*",
                "W/\"1\"",
                "\"1\"",
                "W/\"a\", \"b\"",
                "Bearer secret",
                "bearer  " + Server.TOKEN,
                "Bearer " + Server.TOKEN,
                "Basic OmE=",
                "0",
                "-1",
                "99999999999999999999",
                "1, 1",
                "gzip",
                "chunked",
                "100-continue",
                "for=\"[::1]\";proto=https;host=evil.example",
                "evil.example",
                "DELETE");
    }
}

package io.github.scimlet.benchmarks.load;

import io.github.scimlet.json.Json;
import io.github.scimlet.model.Attributes;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;

/** What is asked of the server. */
final class Steps {

    private static final String PATCH = """
            {"schemas":["urn:ietf:params:scim:api:messages:2.0:PatchOp"],"Operations":[%s]}""";

    private final String base;
    private final List<String> ids;
    private final List<String> inOrder;
    private final String group;
    private final Map<Integer, String> created = new ConcurrentHashMap<>();

    Steps(String base, List<String> ids, String group) {
        this.base = base;
        this.ids = ids;
        this.inOrder = ids.stream().sorted().toList();
        this.group = group;
    }

    List<Step> createAndDelete() {
        Step create = Step.of(
                        "create user",
                        number -> request("/Users").POST(body(number)).build(),
                        201,
                        (number, user) -> user.text("userName").equals(Optional.of(Company.userName(number))))
                .noting((number, answer) -> created.put(
                        number, answer.headers().firstValue("Location").orElseThrow()));
        Step delete = Step.of(
                "delete user",
                number -> HttpRequest.newBuilder(URI.create(created.get(number)))
                        .DELETE()
                        .build(),
                204,
                (number, none) -> none.isEmpty());
        return List.of(create, delete);
    }

    Step findByUserName() {
        return find("userName", Company::userName);
    }

    Step findByExternalId() {
        return find("externalId", Company::externalId);
    }

    Step findByEmail() {
        return find("emails.value", Company::email);
    }

    private Step find(String path, IntFunction<String> value) {
        return Step.of(
                "find by " + path,
                number -> get("/Users?filter=" + encoded(path + " eq \"" + value.apply(number) + "\"")),
                200,
                (number, list) -> resources(list).size() == 1
                        && isUser(number, resources(list).get(0)));
    }

    Step read() {
        return Step.of("read by id", number -> get("/Users/" + ids.get(number)), 200, this::isUser);
    }

    List<Step> deactivateAndActivate() {
        return List.of(patchActive(false), patchActive(true));
    }

    private Step patchActive(boolean active) {
        String operation = "{\"op\":\"replace\",\"path\":\"active\",\"value\":" + active + "}";
        return Step.of(
                "PATCH active",
                number -> patch("/Users/" + ids.get(number), operation),
                200,
                (number, user) -> isUser(number, user) && user.flag("active").equals(Optional.of(active)));
    }

    List<Step> removeAndAddMember() {
        return List.of(
                changeMember("remove member", number -> """
                        {"op":"remove","path":"members[value eq \\"%s\\"]"}""".formatted(ids.get(number))),
                changeMember("add member", number -> """
                        {"op":"add","path":"members","value":[{"value":"%s"}]}""".formatted(ids.get(number))));
    }

    private Step changeMember(String name, IntFunction<String> operation) {
        return Step.of(
                name,
                number -> patch("/Groups/" + group, operation.apply(number)),
                204,
                (number, none) -> none.isEmpty());
    }

    Step firstPage() {
        return page("first page by index", "startIndex=1", 0);
    }

    Step lastPage() {
        int start = (ids.size() - 1) / LoadClient.PAGE * LoadClient.PAGE;
        return page("last page by index", "startIndex=" + (start + 1), start);
    }

    Step firstPageByCursor() {
        return page("first page by cursor", "cursor=", 0);
    }

    /** @param cursor of the page behind the first {@code start} users */
    Step pageByCursor(int start, String cursor) {
        return page("page in the middle by cursor", "cursor=" + cursor, start);
    }

    /** @param cursor as {@link #pageByCursor} */
    Step lastPageByCursor(int start, String cursor) {
        return page("last page by cursor", "cursor=" + cursor, start);
    }

    private Step page(String name, String place, int start) {
        List<String> expected = inOrder.subList(start, Math.min(start + LoadClient.PAGE, inOrder.size()));
        return Step.of(
                name,
                number -> get("/Users?count=" + LoadClient.PAGE + "&" + place),
                200,
                (number, list) -> resources(list).stream()
                        .map(user -> user.text("id").orElse(""))
                        .toList()
                        .equals(expected));
    }

    private static BodyPublisher body(int number) {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        new Json(Json.MAX_DEPTH).write(Company.user(number, Optional.empty()).attributes(), json);
        return BodyPublishers.ofByteArray(json.toByteArray());
    }

    private boolean isUser(int number, Attributes user) {
        return user.text("userName").equals(Optional.of(Company.userName(number)))
                && user.text("id").equals(Optional.of(ids.get(number)))
                && user.values("groups").size() <= 1;
    }

    private static List<Attributes> resources(Attributes list) {
        return list.complexes("Resources");
    }

    private HttpRequest get(String target) {
        return request(target).build();
    }

    private HttpRequest patch(String target, String operation) {
        return request(target)
                .method("PATCH", BodyPublishers.ofString(PATCH.formatted(operation)))
                .build();
    }

    private HttpRequest.Builder request(String target) {
        return HttpRequest.newBuilder(URI.create(base + target)).header("Content-Type", "application/scim+json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.github.scimlet.benchmarks.soak;

import java.util.Random;
import java.util.function.Consumer;

/** What clients do, and how often beside the others. */
@SuppressWarnings("ImmutableEnumChecker") // what is done is a method and keeps nothing
enum Kind {
    CREATE_USER("POST user", 60, Users::create),
    READ_USER("GET user", 120, Users::read),
    READ_UNCHANGED("GET user, If-None-Match", 30, Users::readUnchanged),
    FIND_USER_NAME("find by userName", 120, Users::findByUserName),
    FIND_EXTERNAL_ID("find by externalId", 60, Users::findByExternalId),
    FIND_LOST("find whom nobody answered for", 30, Users::findLost),
    REPLACE_USER("PUT user", 50, Users::replace),
    PATCH_ENTRA("PATCH user, Entra's paths", 60, Users::patchByPaths),
    PATCH_ENTRA_PATHLESS("PATCH user, Entra's values", 60, Users::patchByValue),
    ACTIVATE("PATCH active", 60, Users::activate),
    SET_MANAGER("PATCH manager", 40, Users::setManager),
    IF_MATCH("PATCH user, If-Match", 30, Users::patchIfMatch),
    DELETE_USER("DELETE user", 55, Users::delete),
    ADD_MEMBER("PATCH group, add", 90, Groups::add),
    REMOVE_MEMBER("PATCH group, remove", 70, Groups::remove),
    FIND_MEMBER("find by members", 60, Groups::findMember),
    RENAME_GROUP("PATCH group, displayName", 15, Groups::rename),
    READ_GROUP("GET group", 20, Groups::read),
    REPLACE_LARGE("PUT large group", 4, Groups::replaceLarge),
    READ_LARGE("GET large group", 8, Groups::readLarge),
    BULK("Bulk with bulkIds", 10, Bulk::createTeam),
    DELETE_GROUP("DELETE group", 10, Groups::delete),
    PAGE_BY_INDEX("page by index", 15, Lists::byIndex),
    PAGE_BY_CURSOR("page by cursor", 20, Lists::byCursor),
    SEARCH("POST .search", 20, Lists::search),
    DISCOVERY("discovery", 15, Lists::discover),
    WRONG_TOKEN("refused: token", 10, Refusals::token),
    BAD_FILTER("refused: filter", 10, Refusals::filter),
    MALFORMED("refused: JSON", 10, Refusals::json),
    UNKNOWN_ID("refused: unknown id", 10, Refusals::unknown),
    TAKEN_NAME("refused: userName taken", 15, Refusals::takenName),
    STALE("refused: stale If-Match", 10, Refusals::stale),
    GONE_IN_BODY("client gone in its body", 0, turn -> {}),
    GONE_BEFORE_ANSWER("client gone before the answer", 0, turn -> {}),
    GONE_IN_ANSWER("client gone in the answer", 0, turn -> {}),
    SLOW_CLIENT("slow client", 0, turn -> {});

    private static final int ALL = sum();

    final String label;
    private final int weight;
    private final Consumer<Turn> work;

    Kind(String label, int weight, Consumer<Turn> work) {
        this.label = label;
        this.weight = weight;
        this.work = work;
    }

    void work(Turn turn) {
        work.accept(turn);
    }

    static Kind any(Random random) {
        int left = random.nextInt(ALL);
        for (Kind kind : values()) {
            left -= kind.weight;
            if (left < 0) {
                return kind;
            }
        }
        throw new IllegalStateException();
    }

    private static int sum() {
        int sum = 0;
        for (Kind kind : values()) {
            sum += kind.weight;
        }
        return sum;
    }
}

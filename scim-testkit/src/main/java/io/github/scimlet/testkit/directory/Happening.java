package io.github.scimlet.testkit.directory;

import java.util.List;
import java.util.stream.IntStream;

/** What can happen to people and teams between two cycles. */
enum Happening {
    HIRE(4),
    REHIRE(1),
    RENAME(2),
    MOVE(4),
    EMPTY_AN_ATTRIBUTE(2),
    FILL_AN_ATTRIBUTE(3),
    CHANGE_THE_MANAGER(3),
    CLEAR_THE_MANAGER(1),
    DISABLE(2),
    ENABLE(2),
    UNASSIGN(1),
    ASSIGN(1),
    DELETE_SOFTLY(2),
    RESTORE(1),
    PURGE(1),
    JOIN(5),
    LEAVE(4),
    MANY_JOIN(1),
    MANY_LEAVE(1),
    FOUND_A_TEAM(1),
    RENAME_A_TEAM(1),
    DELETE_A_TEAM(1);

    /** What happens first, so that a few cycles show everything; what undoes something else comes after it. */
    private static final List<List<Happening>> AT_FIRST = List.of(
            List.of(
                    HIRE,
                    RENAME,
                    MOVE,
                    DISABLE,
                    UNASSIGN,
                    DELETE_SOFTLY,
                    DELETE_SOFTLY,
                    JOIN,
                    CHANGE_THE_MANAGER,
                    FOUND_A_TEAM,
                    FILL_AN_ATTRIBUTE),
            List.of(
                    MOVE,
                    RENAME,
                    FILL_AN_ATTRIBUTE,
                    EMPTY_AN_ATTRIBUTE,
                    CHANGE_THE_MANAGER,
                    ENABLE,
                    ASSIGN,
                    RESTORE,
                    PURGE,
                    LEAVE,
                    RENAME_A_TEAM),
            List.of(REHIRE, FILL_AN_ATTRIBUTE, CLEAR_THE_MANAGER, MANY_JOIN, DELETE_A_TEAM),
            List.of(MANY_LEAVE));

    private static final List<Happening> BY_WEIGHT = List.of(values()).stream()
            .flatMap(one -> IntStream.range(0, one.weight).mapToObj(i -> one))
            .toList();

    private final int weight;

    Happening(int weight) {
        this.weight = weight;
    }

    /** What must happen before the cycle of that number, counted from 0. */
    static List<Happening> before(int cycle) {
        return cycle < AT_FIRST.size() ? AT_FIRST.get(cycle) : List.of();
    }

    static Happening any(Chance chance) {
        return chance.oneOf(BY_WEIGHT);
    }

    /** @return false if there is nobody, or no team, that it could happen to */
    boolean happens(Cycle cycle) {
        return switch (this) {
            case HIRE,
                    REHIRE,
                    RENAME,
                    MOVE,
                    EMPTY_AN_ATTRIBUTE,
                    FILL_AN_ATTRIBUTE,
                    CHANGE_THE_MANAGER,
                    CLEAR_THE_MANAGER -> new Employment(cycle).happens(this);
            case DISABLE, ENABLE, UNASSIGN, ASSIGN, DELETE_SOFTLY, RESTORE, PURGE -> new Accounts(cycle).happens(this);
            case JOIN, LEAVE, MANY_JOIN, MANY_LEAVE, FOUND_A_TEAM, RENAME_A_TEAM, DELETE_A_TEAM ->
                new Teams(cycle).happens(this);
        };
    }
}

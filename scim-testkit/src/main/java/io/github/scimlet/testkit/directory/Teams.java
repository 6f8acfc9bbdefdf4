package io.github.scimlet.testkit.directory;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** What happens to teams. */
final class Teams {

    /** As many as join or leave at once, if there are so many. */
    private static final int MANY = 25;

    private final Cycle cycle;
    private final Chance chance;

    Teams(Cycle cycle) {
        this.cycle = cycle;
        this.chance = cycle.chance();
    }

    boolean happens(Happening happening) {
        return switch (happening) {
            case JOIN -> join(1, 1);
            case MANY_JOIN -> join(2, MANY);
            case LEAVE -> leave(1, 1);
            case MANY_LEAVE -> leave(2, MANY);
            case FOUND_A_TEAM -> found();
            case RENAME_A_TEAM ->
                change(cycle.team(Team::assigned)
                        .map(team -> team.with(
                                "displayName", cycle.company().teamNames().ordinary(chance))));
            default -> delete();
        };
    }

    private boolean change(Optional<Team> changed) {
        changed.ifPresent(cycle::put);
        return changed.isPresent();
    }

    private boolean join(int least, int most) {
        return change(cycle.team(
                        team -> team.assigned() && strangersOf(team, least).size() == least)
                .map(team -> {
                    Set<String> members = new LinkedHashSet<>(team.members());
                    members.addAll(strangersOf(team, most));
                    return team.withMembers(members);
                }));
    }

    private List<String> strangersOf(Team team, int most) {
        return ids(person -> !team.members().contains(person.id()), most);
    }

    private List<String> ids(Predicate<Person> suitable, int most) {
        List<Person> everybody = List.copyOf(cycle.before().people());
        int first = chance.below(Math.max(1, everybody.size()));
        return IntStream.range(0, everybody.size())
                .mapToObj(i -> everybody.get((first + i) % everybody.size()))
                .filter(Employment::isPresent)
                .filter(suitable)
                .limit(most)
                .map(Person::id)
                .toList();
    }

    private boolean leave(int least, int most) {
        return change(cycle.team(team -> team.assigned() && team.members().size() > least)
                .map(team -> {
                    List<String> members = List.copyOf(team.members());
                    int leaving = Math.min(most, members.size() - 1);
                    int first = chance.below(members.size() - leaving + 1);
                    Set<String> staying = new LinkedHashSet<>(members);
                    members.subList(first, first + leaving).forEach(staying::remove);
                    return team.withMembers(staying);
                }));
    }

    private boolean found() {
        if (cycle.before().teams().isEmpty()) {
            return false; // whoever asked for none wants none
        }
        List<String> members = ids(person -> true, 1 + chance.below(MANY));
        cycle.put(cycle.company().newTeam(cycle.company().teamNames().ordinary(chance), new LinkedHashSet<>(members)));
        return true;
    }

    private boolean delete() {
        Optional<Team> team = cycle.team(Team::assigned);
        team.ifPresent(cycle::remove);
        return team.isPresent();
    }
}

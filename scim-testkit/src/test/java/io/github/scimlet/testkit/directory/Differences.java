package io.github.scimlet.testkit.directory;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What happened from cycle to cycle, as an observer tells it. */
final class Differences {

    static final Set<String> ALL = Set.of(
            "hired",
            "hired again",
            "gone",
            "renamed",
            "moved",
            "emptied",
            "filled",
            "other manager",
            "no manager",
            "disabled",
            "enabled",
            "unassigned",
            "assigned",
            "deleted",
            "restored",
            "one joined",
            "many joined",
            "one left",
            "many left",
            "team founded",
            "team gone",
            "team renamed");

    private static final Set<String> FILLED = Set.of("jobTitle", "mobile", "appRoleAssignments");

    private final List<String> kinds = new ArrayList<>();
    private final Set<String> namesOfThoseGone = new HashSet<>();

    static Differences of(List<Directory> directories) {
        Differences differences = new Differences();
        for (int i = 1; i < directories.size(); i++) {
            differences.compare(directories.get(i - 1), directories.get(i));
        }
        return differences;
    }

    Set<String> kinds() {
        return Set.copyOf(kinds);
    }

    int count() {
        return kinds.size();
    }

    private void compare(Directory before, Directory after) {
        after.people()
                .forEach(person ->
                        before.person(person.id()).ifPresentOrElse(then -> compare(then, person), () -> isNew(person)));
        before.people().stream()
                .filter(person -> after.person(person.id()).isEmpty())
                .forEach(this::isGone);
        for (Team team : after.teams()) {
            Optional<Team> then = before.team(team.id());
            note("team founded", then.isEmpty());
            then.ifPresent(known -> compare(known, team));
        }
        before.teams().forEach(team -> note("team gone", after.team(team.id()).isEmpty()));
    }

    private void note(String kind, boolean happened) {
        if (happened) {
            kinds.add(kind);
        }
    }

    private void isNew(Person person) {
        kinds.add(namesOfThoseGone.contains(person.label()) ? "hired again" : "hired");
    }

    private void isGone(Person person) {
        kinds.add("gone");
        namesOfThoseGone.add(person.label());
    }

    private void compare(Person then, Person now) {
        note("disabled", then.enabled() && !now.enabled());
        note("enabled", !then.enabled() && now.enabled());
        note("unassigned", then.assigned() && !now.assigned());
        note("assigned", !then.assigned() && now.assigned());
        note("deleted", !then.deleted() && now.deleted());
        note("restored", then.deleted() && !now.deleted());
        note("other manager", now.manager().isPresent() && !now.manager().equals(then.manager()));
        note("no manager", now.manager().isEmpty() && then.manager().isPresent());
        boolean renamed = differ(then, now, "userPrincipalName");
        boolean moved = differ(then, now, "streetAddress");
        note("renamed", renamed && differ(then, now, "surname") && differ(then, now, "mail"));
        note("moved", moved && differ(then, now, "telephoneNumber"));
        note(
                "emptied",
                !moved && now.attributes().size() < then.attributes().size() && then.deleted() == now.deleted());
        note("filled", !renamed && !moved && FILLED.stream().anyMatch(name -> differ(then, now, name)));
    }

    private static boolean differ(Person then, Person now, String attribute) {
        return !then.attribute(attribute).equals(now.attribute(attribute));
    }

    private void compare(Team then, Team now) {
        note("team renamed", !then.label().equals(now.label()));
        int more = now.members().size() - then.members().size();
        note("one joined", more == 1);
        note("many joined", more > 1);
        note("one left", more == -1);
        note("many left", more < -1);
    }
}

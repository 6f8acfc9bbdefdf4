package io.github.scimlet.testkit.directory;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What teams are called: no two alike, whatever the case. */
final class TeamNames {

    static final String EVERYBODY = "Everybody";

    private static final List<String> ODD = List.of(
            "Research & Development",
            "The \"A\" Team",
            "Müller's Gruppe",
            "日本チーム",
            "<b>EMEA</b>\\Sales / 100 %",
            "C++ (group)",
            "Steering committee for the harmonisation of harvests, hedges and holidays");

    private static final List<String> SUBJECTS = List.of(
            "Sales",
            "Support",
            "Harvest",
            "Pruning",
            "Cider",
            "Payroll",
            "Budget",
            "Grafting",
            "Night shift",
            "Training");

    private final Set<String> taken = new HashSet<>();
    private int odd;

    /** Calls no other so. */
    void know(Team team) {
        taken.add(team.label().toLowerCase(Locale.ROOT));
    }

    /** Odd ones first, then any number of others. */
    String next(Chance chance) {
        if (taken.isEmpty()) {
            return free(EVERYBODY);
        }
        return odd < ODD.size() ? free(ODD.get(odd++)) : ordinary(chance);
    }

    /** A name without difficulty. */
    String ordinary(Chance chance) {
        return free(chance.oneOf(SUBJECTS) + " "
                + chance.oneOf(chance.oneOf(Region.all()).cities()));
    }

    private String free(String name) {
        String free = name;
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            free = name + " " + number;
        }
        return free;
    }
}

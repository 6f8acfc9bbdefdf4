package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import io.github.scimlet.testkit.report.Recorder;
import io.github.scimlet.testkit.report.Rule;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What is not as it ought to be. A difference that stays is told once, and not in every cycle again. */
final class Differences {

    private final Recorder recorder;
    private final Set<String> told = new HashSet<>();
    private final Set<String> seen = new HashSet<>();

    Differences(Recorder recorder) {
        this.recorder = recorder;
    }

    /** @param cause the request that caused it, if it is one of them, then those that show it */
    void add(Rule rule, Subject subject, String difference, Exchange... cause) {
        String key = subject.id() + difference; // not the rule: who else has written since is no other fault
        seen.add(key);
        if (told.add(key)) {
            recorder.broken(
                    rule,
                    subject.label(),
                    difference,
                    Stream.of(cause).distinct().toList());
        }
    }

    /** All was compared. */
    void end() {
        told.retainAll(seen);
        seen.clear();
    }
}

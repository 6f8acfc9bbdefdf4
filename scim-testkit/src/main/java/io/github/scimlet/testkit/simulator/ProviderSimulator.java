package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.directory.Directory;
import io.github.scimlet.testkit.directory.Source;
import io.github.scimlet.testkit.exchange.Target;
import io.github.scimlet.testkit.mapping.Mapping;
import io.github.scimlet.testkit.report.Headline;
import io.github.scimlet.testkit.report.Progress;
import io.github.scimlet.testkit.report.Recorder;
import io.github.scimlet.testkit.report.RecordingClient;
import io.github.scimlet.testkit.report.Rehearsal;
import io.github.scimlet.testkit.report.Report;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An identity provider that pushes a directory to a server, cycle after cycle, as its {@link Profile} says. After each
 * cycle the server is read back, and compared with what was pushed.
 *
 * <p>It tests the connection; looks for accounts, creates, changes, disables and deletes them; pushes some of them a second
 * time, unchanged; creates, renames and deletes groups, and changes their members. What is refused with 4xx is not tried
 * again until the directory has something else. The clock is simulated.
 */
public final class ProviderSimulator implements Rehearsal {

    /** Always the same, so that a run can be repeated. */
    private static final Instant START = Instant.parse("2026-01-05T06:00:00Z");

    private static final int EVERYTHING_IS_COMPARED_EACH = 3;

    private final Builder asked;
    private final SimulatedClock clock = new SimulatedClock(START);
    private final Recorder recorder;
    private final Conversation conversation;
    private final ProviderSession session;
    private final ReadBack readBack;
    private final ModifiedTimes times;

    private ProviderSimulator(Builder asked) {
        this.asked = asked;
        Target target = asked.target;
        Mapping mapping = ProviderMapping.of(asked.profile);
        this.recorder = new Recorder(
                new Headline(asked.profile.title(), target.label(), Instant.now(), asked.settings()), target.secrets());
        RecordingClient client = new RecordingClient(target.transport(), clock, recorder);
        this.conversation = new Conversation(client, recorder);
        Ledger ledger = new Ledger();
        this.session = new ProviderSession(
                asked.profile,
                mapping,
                new ProviderClient(asked.profile, conversation, recorder),
                recorder,
                ledger,
                new ConcurrentHashMap<>());
        this.readBack = new ReadBack(conversation, recorder, mapping, ledger);
        this.times = new ModifiedTimes(session);
    }

    /** Starts with five cycles, one request at a time, an hour apart. */
    public static Builder builder(Profile profile, Target target, Source source) {
        return new Builder(profile, target, source);
    }

    @Override
    public Report run() {
        recorder.check(List.of(ProviderRule.values()));
        try {
            Workers workers = new Workers(asked.parallel);
            connect();
            Directory directory = asked.source.first();
            for (int cycle = 1; cycle <= asked.cycles; cycle++) {
                directory = cycle == 1 ? directory : asked.source.next(directory, clock.instant());
                recorder.beginCycle(cycle == 1 ? "Initial cycle" : "Cycle " + cycle, clock.instant());
                new ProviderCycle(session, times, workers, asked.progress, directory, cycle).run();
                readBack.compare(cycle == asked.cycles || cycle % EVERYTHING_IS_COMPARED_EACH == 0);
                remember();
                clock.advance(asked.interval);
            }
            recorder.complete();
        } catch (StoppedException e) {
            return report(); // as it is
        }
        return report();
    }

    private void connect() {
        recorder.beginCycle("Test connection", clock.instant());
        new ConnectionTest(asked.profile, session.client()).run();
        readBack.rememberOthers();
    }

    private void remember() {
        if (asked.profile.decidesByLastModified()) {
            times.remember(ModifiedTimes.users(session));
        }
    }

    @Override
    public Report report() {
        return recorder.report();
    }

    @Override
    public void stop() {
        conversation.stop();
    }

    /** What is asked of a run. Not safe for use by several threads. */
    public static final class Builder {

        private final Profile profile;
        private final Target target;
        private final Source source;
        private int cycles = 5;
        private int parallel = 1;
        private Duration interval = Duration.ofHours(1);
        private Progress progress = Progress.NONE;
        private final Map<String, String> settings = new TreeMap<>();

        private Builder(Profile profile, Target target, Source source) {
            this.profile = profile;
            this.target = target;
            this.source = source;
        }

        /**
         * How many cycles, the initial one among them.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder cycles(int cycles) {
            this.cycles = atLeastOne(cycles, "cycles");
            return this;
        }

        /**
         * How many requests at a time.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder parallel(int parallel) {
            this.parallel = atLeastOne(parallel, "requests at a time");
            return this;
        }

        /** How much time passes from cycle to cycle, by the simulated clock. */
        public Builder interval(Duration interval) {
            this.interval = interval;
            return this;
        }

        /** Who wants to know how far the run is. */
        public Builder progress(Progress progress) {
            this.progress = progress;
            return this;
        }

        /** What the report says besides, in order to run it again: {@code seed} for example. */
        public Builder setting(String name, String value) {
            settings.put(name, value);
            return this;
        }

        /** The simulator, for one run. */
        public ProviderSimulator build() {
            return new ProviderSimulator(this);
        }

        private Map<String, String> settings() {
            Map<String, String> all = new TreeMap<>(settings);
            all.put("profile", profile.name());
            all.put("evidence", profile.evidence());
            all.put("cycles", String.valueOf(cycles));
            all.put("parallel", String.valueOf(parallel));
            return all;
        }

        private static int atLeastOne(int number, String what) {
            if (number < 1) {
                throw new IllegalArgumentException("there must be at least one of " + what + ", not " + number);
            }
            return number;
        }
    }
}

package io.github.scimlet.testkit.simulator;

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
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Microsoft Entra ID's provisioning service, against a server of yours: Test Connection, an initial cycle, and incremental
 * cycles, every 40 minutes of a clock that runs as fast as your server answers.
 *
 * <p>A cycle sends users, then managers, then groups, then members, and only what has changed in the source. What fails is
 * tried again after 6, 12 and 24 hours, then daily for four weeks. After each cycle the server is read back: users and
 * groups through lists, the members of those groups that were written to. In the first five cycles, and once a day after
 * that, all groups are read with their members, lists are cut into several pages, and somebody's {@code active} is said
 * once more though it has not changed. So a cycle in which nothing happens costs two lists.
 *
 * <p>Users and groups who are in the server before are left alone, unless they match.
 */
public final class EntraSimulator implements Rehearsal {

    private final Recorder recorder;
    private final Conversation conversation;
    private final EntraJob job;
    private final int cycles;
    private final Duration interval;

    private EntraSimulator(Builder builder) {
        SimulatedClock clock = new SimulatedClock(builder.start);
        this.cycles = builder.cycles;
        this.interval = builder.interval;
        this.recorder = new Recorder(
                new Headline("Microsoft Entra ID", builder.target.label(), Instant.now(), builder.settings()),
                builder.target.secrets());
        RecordingClient client = new RecordingClient(builder.target.transport(), clock, recorder);
        this.conversation = new Conversation(client, recorder, builder.pause);
        EntraSession session = new EntraSession(
                conversation,
                recorder,
                new Ledger(),
                builder.mapping,
                builder.dialect,
                builder.scope,
                new Workers(builder.parallel));
        this.job = new EntraJob(session, builder.source, clock, builder.progress, builder.seed);
    }

    /**
     * Begins with what there is no default for.
     *
     * @param target the server
     * @param mapping which attributes it is sent
     * @param source the directory, and what becomes of it
     */
    public static Builder builder(Target target, Mapping mapping, Source source) {
        return new Builder(target, mapping, source);
    }

    @Override
    public Report run() {
        try {
            job.run(cycles, interval);
            recorder.complete();
        } catch (StoppedException e) {
            return recorder.report(); // not complete, and it says so
        }
        return recorder.report();
    }

    @Override
    public Report report() {
        return recorder.report();
    }

    @Override
    public void stop() {
        conversation.stop();
    }

    /** Collects what a run is to be like. Not safe for use by several threads. */
    public static final class Builder {

        private final Target target;
        private final Mapping mapping;
        private final Source source;
        private EntraDialect dialect = EntraDialect.DEFAULT;
        private int cycles = 3;
        private Duration interval = Duration.ofMinutes(40);
        private int parallel = 1;
        private Scope scope = Scope.assigned();
        private Progress progress = Progress.NONE;
        private Instant start = Instant.parse("2026-01-05T06:00:00Z");
        private long seed = 1;
        private Pause pause = Pause.REAL;
        private final Map<String, String> more = new LinkedHashMap<>();

        private Builder(Target target, Mapping mapping, Source source) {
            this.target = target;
            this.mapping = mapping;
            this.source = source;
        }

        /** How a PATCH is written; {@link EntraDialect#DEFAULT} unless set. */
        public Builder dialect(EntraDialect dialect) {
            this.dialect = dialect;
            return this;
        }

        /**
         * How many cycles, the initial one among them; 3 unless set. 13,140 are a year.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder cycles(int cycles) {
            this.cycles = atLeastOne(cycles);
            return this;
        }

        /** How long from cycle to cycle by the simulated clock; 40 minutes unless set. */
        public Builder interval(Duration interval) {
            this.interval = interval;
            return this;
        }

        /**
         * How many requests are sent at a time; 1 unless set.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder parallel(int parallel) {
            this.parallel = atLeastOne(parallel);
            return this;
        }

        private static int atLeastOne(int number) {
            if (number < 1) {
                throw new IllegalArgumentException("it takes at least one, not " + number);
            }
            return number;
        }

        /** Who gets an account; {@link Scope#assigned} unless set. */
        public Builder scope(Scope scope) {
            this.scope = scope;
            return this;
        }

        /** Who is told how far the run is; nobody unless set. */
        public Builder progress(Progress progress) {
            this.progress = progress;
            return this;
        }

        /** When the initial cycle is, by the simulated clock; always the same unless set. */
        public Builder start(Instant start) {
            this.start = start;
            return this;
        }

        /** For the names that Test Connection invents; always the same unless set. */
        public Builder seed(long seed) {
            this.seed = seed;
            return this;
        }

        /** What the report says besides, in order to run it again: {@code seed} for example. */
        public Builder setting(String name, String value) {
            more.put(name, value);
            return this;
        }

        Builder pause(Pause pause) {
            this.pause = pause;
            return this;
        }

        /** A simulator that has not begun. */
        public EntraSimulator build() {
            return new EntraSimulator(this);
        }

        private Map<String, String> settings() {
            Map<String, String> settings = new LinkedHashMap<>();
            settings.put("mapping", mapping.title());
            settings.put("dialect", dialect == EntraDialect.DEFAULT ? "default" : "aadOptscim062020");
            settings.put("scope", scope.toString());
            settings.put("cycles", String.valueOf(cycles));
            settings.put("minutes between cycles", String.valueOf(interval.toMinutes()));
            settings.put("parallel", String.valueOf(parallel));
            settings.putAll(more);
            return settings;
        }
    }
}

package io.github.scimlet.leaks;

import java.io.PrintWriter;
import java.io.Serial;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.simple.SimpleServiceProvider;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/** The log of tests: all of what this library logs is watched, whether it is printed or not. */
public final class WatchedLogs implements SLF4JServiceProvider {

    private final SimpleServiceProvider printed = new SimpleServiceProvider();
    private final Factory factory = new Factory(printed, Watch.SUITE::logged);

    @Override
    public ILoggerFactory getLoggerFactory() {
        return factory;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return printed.getMarkerFactory();
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return printed.getMDCAdapter();
    }

    @Override
    public String getRequestedApiVersion() {
        return printed.getRequestedApiVersion();
    }

    @Override
    public void initialize() {
        printed.initialize();
    }

    record Factory(SLF4JServiceProvider printed, Consumer<String> watch, Map<String, Logger> loggers)
            implements ILoggerFactory {

        Factory(SLF4JServiceProvider printed, Consumer<String> watch) {
            this(printed, watch, new ConcurrentHashMap<>());
        }

        @Override
        public Logger getLogger(String name) {
            return loggers.computeIfAbsent(
                    name, any -> new Watched(printed.getLoggerFactory().getLogger(any), watch));
        }
    }

    /** Hands on what the one below prints, and has everything of ours watched. */
    static final class Watched extends LegacyAbstractLogger {

        @Serial
        private static final long serialVersionUID = 1;

        private final transient Logger printed;
        private final transient Consumer<String> watch;

        Watched(Logger printed, Consumer<String> watch) {
            this.name = printed.getName();
            this.printed = printed;
            this.watch = watch;
        }

        private boolean isOurs() {
            return getName().startsWith("io.github.scimlet");
        }

        @Override
        public boolean isTraceEnabled() {
            return isOurs() || printed.isTraceEnabled();
        }

        @Override
        public boolean isDebugEnabled() {
            return isOurs() || printed.isDebugEnabled();
        }

        @Override
        public boolean isInfoEnabled() {
            return isOurs() || printed.isInfoEnabled();
        }

        @Override
        public boolean isWarnEnabled() {
            return isOurs() || printed.isWarnEnabled();
        }

        @Override
        public boolean isErrorEnabled() {
            return isOurs() || printed.isErrorEnabled();
        }

        @Override
        protected String getFullyQualifiedCallerName() {
            return Watched.class.getName();
        }

        @Override
        protected void handleNormalizedLoggingCall(
                Level level, Marker marker, String pattern, Object[] arguments, Throwable cause) {
            String text = MessageFormatter.basicArrayFormat(pattern, arguments);
            watch.accept(text + " " + stack(cause));
            if (printed.isEnabledForLevel(level)) {
                printed.atLevel(level).setCause(cause).log(text);
            }
        }

        private static String stack(Throwable cause) {
            StringWriter stack = new StringWriter();
            if (cause != null) {
                cause.printStackTrace(new PrintWriter(stack));
            }
            return stack.toString();
        }
    }
}

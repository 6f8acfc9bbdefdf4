package io.github.scimlet.console.page;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which page answers.
 *
 * @param open whether it is there for those too who have not signed in
 */
record Route(boolean post, boolean open, Pattern path, Handler handler) {

    /** Answers a visit. */
    @FunctionalInterface
    interface Handler {
        /** @param key what the address has in the place of the star; empty if there is none */
        void answer(Visit visit, String key) throws IOException;
    }

    static Route get(String path, Handler handler) {
        return new Route(false, false, pattern(path), handler);
    }

    static Route post(String path, Handler handler) {
        return new Route(true, false, pattern(path), handler);
    }

    Route toEverybody() {
        return new Route(post, true, path, handler);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace("*", "([^/]+)"));
    }

    /** The part in the place of the star, if this is the route for that request. */
    Optional<String> key(Visit visit) {
        Matcher matcher = path.matcher(visit.path());
        if (post != visit.isPost() || !matcher.matches()) {
            return Optional.empty();
        }
        return Optional.of(matcher.groupCount() == 0 ? "" : matcher.group(1));
    }
}

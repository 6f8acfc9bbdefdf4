package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Makes cursors of the positions that stores name, and reads them again (RFC 9865).
 *
 * <p>A cursor is all that there is of a client's way through the pages: the server keeps nothing. Safe for use by many
 * threads at a time.
 */
final class Cursors {

    private static final int MAX_POSITION_BYTES = 1000;
    private static final int HEAD_BYTES = Long.BYTES + Integer.BYTES;
    private static final int MAX_LENGTH = CursorCipher.sealedLength(HEAD_BYTES + MAX_POSITION_BYTES);

    private final OnDemand<CursorCipher> cipher;
    private final Duration timeout;
    private final Clock clock;

    /**
     * Where a page begins.
     *
     * @param position the end of the page before it, in the words of the store
     * @param count how many resources each page has
     */
    record Place(String position, int count) {

        /** Without what is somebody's data. */
        @Override
        public String toString() {
            return "Place[" + count + "]";
        }
    }

    Cursors(CursorSettings settings, Clock clock) {
        this.cipher = new OnDemand<>(() -> new CursorCipher(settings.secret()));
        this.timeout = settings.timeout();
        this.clock = clock;
    }

    /** The cursor of the page that begins there, good for nothing but {@code purpose}. */
    String issue(Place place, byte[] purpose) {
        byte[] position = place.position().getBytes(StandardCharsets.UTF_8);
        if (position.length > MAX_POSITION_BYTES) {
            throw new IllegalArgumentException("a position has more than " + MAX_POSITION_BYTES + " bytes");
        }
        ByteBuffer content = ByteBuffer.allocate(HEAD_BYTES + position.length)
                .putLong(clock.millis())
                .putInt(place.count())
                .put(position);
        return cipher.get().seal(content.array(), purpose);
    }

    /**
     * Where the page of {@code cursor} begins.
     *
     * @throws ScimException {@code invalidCursor} if it was not issued here for that purpose; {@code expiredCursor} if
     *     that is too long ago
     */
    Place read(String cursor, byte[] purpose) {
        if (cursor.length() > MAX_LENGTH) {
            throw invalid();
        }
        ByteBuffer content = ByteBuffer.wrap(cipher.get().open(cursor, purpose).orElseThrow(Cursors::invalid));
        refuseExpired(Instant.ofEpochMilli(content.getLong()));
        int count = content.getInt();
        return new Place(StandardCharsets.UTF_8.decode(content).toString(), count);
    }

    private void refuseExpired(Instant issued) {
        if (Duration.between(issued, clock.instant()).compareTo(timeout) > 0) {
            throw new ScimException(
                    ScimType.EXPIRED_CURSOR,
                    "The cursor could be used for " + timeout.toSeconds() + " seconds; start again with an empty one.");
        }
    }

    /** What all are told whose cursor is of no use, whatever the reason: a hint would be one for forgers too. */
    static ScimException invalid() {
        return new ScimException(
                ScimType.INVALID_CURSOR,
                "The cursor was not issued for this query of these credentials; start again with an empty one.");
    }
}

package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;

/** Ends a body that goes on for longer than it may, whatever length it announced. */
final class LimitedInputStream extends FilterInputStream {

    private final Supplier<ScimException> tooLarge;
    private long left;

    LimitedInputStream(InputStream in, long limit, Supplier<ScimException> tooLarge) {
        super(in);
        this.left = limit;
        this.tooLarge = tooLarge;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw tooLarge.get();
        }
    }
}

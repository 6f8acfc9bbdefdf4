package io.github.scimlet.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;

/** Fails as soon as anybody reads from it. */
public final class BrokenInputStream extends InputStream {

    private final Callable<Integer> failure;

    private BrokenInputStream(Callable<Integer> failure) {
        this.failure = failure;
    }

    public static InputStream failingWith(IOException e) {
        return new BrokenInputStream(() -> {
            throw e;
        });
    }

    public static InputStream failingWith(RuntimeException e) {
        return new BrokenInputStream(() -> {
            throw e;
        });
    }

    @Override
    public int read() throws IOException {
        try {
            return failure.call();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        return read();
    }
}

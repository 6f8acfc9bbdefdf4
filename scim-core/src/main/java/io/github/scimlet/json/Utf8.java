package io.github.scimlet.json;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.MalformedInputException;
import java.util.Arrays;

/**
 * Lets nothing through but UTF-8 by the letter (Unicode, table 3-7), without the byte order mark that it may begin with:
 * the JSON library takes overlong sequences and surrogates too. What else comes fails with a {@link
 * CharacterCodingException}.
 *
 * <p>The library closes it before it lets go of the buffer that it had read to, which it uses again and again: what is left
 * there is overwritten then, if there may be secrets in it. The stream below stays open.
 *
 * <p>To decode it for the library takes a quarter more time than to check it and have the library decode what is text.
 */
final class Utf8 extends InputStream {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    private final InputStream in;
    private final boolean secret;
    private boolean begun;
    private long count;
    private int due;
    private int least;
    private int most;
    private byte[] buffer = new byte[0];
    private int used;

    Utf8(InputStream in, boolean secret) {
        this.in = in;
        this.secret = secret;
    }

    /** How many bytes have been read. */
    long count() {
        return count;
    }

    @Override
    public int read() {
        throw new UnsupportedOperationException("read in pieces, of which the first has room for the mark");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (buffer != bytes) {
            buffer = bytes;
            used = 0;
        }
        int count = in.read(bytes, offset, length);
        if (!begun && count > 0) {
            begun = true;
            count = withoutMark(bytes, offset, length, count);
        }
        used = Math.max(used, offset + count);
        if (count < 0 && due > 0) {
            throw new MalformedInputException(1);
        }
        check(bytes, offset, offset + count);
        this.count += Math.max(count, 0);
        return count;
    }

    /** Once: by the second time the buffer may be in use elsewhere. */
    @Override
    public void close() {
        if (secret) {
            Arrays.fill(buffer, 0, used, (byte) 0);
        }
        buffer = new byte[0];
        used = 0;
    }

    private int withoutMark(byte[] bytes, int offset, int length, int first) throws IOException {
        int count = first;
        while (count < 3 && bytes[offset] == (byte) 0xEF) {
            int more = in.read(bytes, offset + count, length - count);
            if (more < 0) {
                return count;
            }
            count += more;
        }
        if (count < 3 || !isMark(bytes, offset)) {
            return count;
        }
        System.arraycopy(bytes, offset + 3, bytes, offset, count - 3);
        return count > 3 ? count - 3 : in.read(bytes, offset, length);
    }

    private static boolean isMark(byte[] bytes, int offset) {
        return bytes[offset] == (byte) 0xEF && bytes[offset + 1] == (byte) 0xBB && bytes[offset + 2] == (byte) 0xBF;
    }

    private void check(byte[] bytes, int from, int to) throws CharacterCodingException {
        int at = from;
        while (at < to) {
            if (due == 0 && to - at >= 8 && ((long) EIGHT_BYTES.get(bytes, at) & BEYOND_ASCII) == 0) {
                at += 8;
            } else {
                check(bytes[at] & 0xFF);
                at++;
            }
        }
    }

    private void check(int next) throws CharacterCodingException {
        if (due == 0) {
            begin(next);
        } else if (next < least || next > most) {
            throw new MalformedInputException(1);
        } else {
            expect(due - 1, 0x80, 0xBF);
        }
    }

    private void begin(int first) throws CharacterCodingException {
        switch (first) {
            case 0xE0 -> expect(2, 0xA0, 0xBF);
            case 0xED -> expect(2, 0x80, 0x9F);
            case 0xF0 -> expect(3, 0x90, 0xBF);
            case 0xF4 -> expect(3, 0x80, 0x8F);
            default -> expect(following(first), 0x80, 0xBF);
        }
    }

    private static int following(int first) throws CharacterCodingException {
        if (first < 0x80) {
            return 0;
        }
        if (first < 0xC2 || first > 0xF4) {
            throw new MalformedInputException(1);
        }
        return first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3;
    }

    /** Says how many bytes the character still needs, and what the next of them may be. */
    private void expect(int count, int from, int to) {
        due = count;
        least = from;
        most = to;
    }
}

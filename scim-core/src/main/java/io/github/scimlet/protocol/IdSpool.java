package io.github.scimlet.protocol;

import io.github.scimlet.error.ScimException;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Any number of ids, each once and in their order. A million characters of them are in memory; more are sorted part by
 * part into a temporary file, which has no name any more, or none for longer than until this is closed.
 */
final class IdSpool implements Iterable<String>, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ScimServiceProvider.class);

    static final String PREFIX = "scimlet-ids-";

    private static final int MOST_IN_MEMORY = 1 << 20;

    /** About what an id takes beside its characters, in these. */
    private static final int EACH = 32;

    /** For each part that is read, so that many of them take little. */
    private static final int BUFFER = 1 << 10;

    private final TreeSet<String> inMemory = new TreeSet<>();
    private final List<Part> inFile = new ArrayList<>();
    private Optional<FileChannel> file = Optional.empty();
    private int size;

    /** @throws ScimException 503 if there is no room for it */
    void add(String id) {
        if (inMemory.add(id)) {
            size += id.length() + EACH;
        }
        if (size > MOST_IN_MEMORY) {
            writePart();
            inMemory.clear();
            size = 0;
        }
    }

    boolean isEmpty() {
        return inMemory.isEmpty() && inFile.isEmpty();
    }

    @Override
    public Iterator<String> iterator() {
        List<Iterator<String>> parts = new ArrayList<>();
        parts.add(inMemory.iterator());
        inFile.forEach(part -> parts.add(part.iterator()));
        return new Merged(parts);
    }

    private void writePart() {
        try {
            FileChannel channel = file();
            long begin = channel.size();
            DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            for (String id : inMemory) {
                out.writeInt(id.length());
                out.writeChars(id); // as they are: what is no Unicode, and so nobody's id, stays in its place
            }
            out.flush();
            inFile.add(new Part(channel, begin, channel.size()));
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private FileChannel file() throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(opened(Files.createTempFile(PREFIX, "")));
        }
        return file.get();
    }

    private static FileChannel opened(Path file) throws IOException {
        try {
            return FileChannel.open(
                    file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            Files.delete(file); // nobody else will
            throw e;
        }
    }

    /** As a disk that is full: others may make room, or an administrator, who reads the log. */
    private static ScimException unusable(IOException e) {
        if (Interruption.isBehind(e)) {
            return Interruption.unavailable();
        }
        LOG.error("The members of a large group cannot be kept in a temporary file", e);
        ScimException full = ScimException.unavailable(
                "The server has no room for so many members at the moment.", Duration.ofMinutes(1));
        full.initCause(e);
        return full;
    }

    @Override
    public void close() {
        try {
            if (file.isPresent()) {
                file.get().close();
            }
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** Ids in their order, from one position of a file to another. */
    private record Part(FileChannel file, long begin, long end) implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            InputStream bytes = new InputStream() {
                private long position = begin;

                @Override
                public int read() throws IOException {
                    byte[] one = new byte[1];
                    return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
                }

                @Override
                public int read(byte[] buffer, int offset, int length) throws IOException {
                    int most = (int) Math.min(length, end - position);
                    int read = most == 0 ? -1 : file.read(ByteBuffer.wrap(buffer, offset, most), position);
                    position += Math.max(read, 0);
                    return read;
                }
            };
            return new Stored(new DataInputStream(new BufferedInputStream(bytes, BUFFER)), end - begin);
        }
    }

    private static final class Stored implements Iterator<String> {

        private final DataInputStream in;
        private long left;

        Stored(DataInputStream in, long bytes) {
            this.in = in;
            this.left = bytes;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public String next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            try {
                char[] id = new char[in.readInt()];
                for (int i = 0; i < id.length; i++) {
                    id[i] = in.readChar();
                }
                left -= Integer.BYTES + (long) Character.BYTES * id.length;
                return new String(id);
            } catch (IOException e) {
                throw unusable(e);
            }
        }
    }

    /** What is in several parts, of which each is in order. */
    private static final class Merged implements Iterator<String> {

        /** The next id of a part, and what follows it there. */
        private record Front(String id, Iterator<String> rest) {}

        private final PriorityQueue<Front> fronts = new PriorityQueue<>(Comparator.comparing(Front::id));

        Merged(List<Iterator<String>> parts) {
            parts.forEach(this::advance);
        }

        private void advance(Iterator<String> part) {
            if (part.hasNext()) {
                fronts.add(new Front(part.next(), part));
            }
        }

        @Override
        public boolean hasNext() {
            return !fronts.isEmpty();
        }

        @Override
        public String next() {
            Front first = fronts.remove();
            advance(first.rest());
            while (hasNext() && fronts.element().id().equals(first.id())) {
                advance(fronts.remove().rest());
            }
            return first.id();
        }
    }
}

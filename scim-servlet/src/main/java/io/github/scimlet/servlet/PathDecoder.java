package io.github.scimlet.servlet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;

/**
 * Reads a path as containers do to find the servlet that it leads to: decoded, and without parameters ({@code ;a=b}) and
 * doubled slashes. Used once.
 */
final class PathDecoder {

    private static final int END = -1;

    /** A character for each byte in UTF-8, since some containers hand out context paths that are decoded already. */
    private final String path;

    private int position;
    private int last = END;

    PathDecoder(String path) {
        this.path = new String(path.getBytes(UTF_8), ISO_8859_1);
    }

    /** The whole path, decoded. */
    String toEnd() {
        StringBuilder decoded = new StringBuilder();
        for (int unit = next(); unit != END; unit = next()) {
            decoded.append((char) unit);
        }
        return text(decoded.toString());
    }

    /** What follows {@code decoded}, as it stands in the path; the whole path if it does not begin so. */
    String behind(String decoded) {
        for (byte unit : decoded.getBytes(UTF_8)) {
            if (next() != Byte.toUnsignedInt(unit)) {
                return text(path);
            }
        }
        skipParameters();
        return text(path.substring(position));
    }

    /** The next byte. */
    private int next() {
        skipParameters();
        while (last == '/' && isAt('/')) {
            position++;
        }
        last = position == path.length() ? END : isAtEscape() ? unescaped() : path.charAt(position++);
        return last;
    }

    private void skipParameters() {
        if (isAt(';')) {
            int slash = path.indexOf('/', position);
            position = slash < 0 ? path.length() : slash;
        }
    }

    private boolean isAt(char expected) {
        return position < path.length() && path.charAt(position) == expected;
    }

    private boolean isAtEscape() {
        return isAt('%')
                && position + 2 < path.length()
                && HexFormat.isHexDigit(path.charAt(position + 1))
                && HexFormat.isHexDigit(path.charAt(position + 2));
    }

    private int unescaped() {
        position += 3;
        return HexFormat.fromHexDigits(path, position - 2, position);
    }

    private static String text(String bytes) {
        return new String(bytes.getBytes(ISO_8859_1), UTF_8);
    }
}

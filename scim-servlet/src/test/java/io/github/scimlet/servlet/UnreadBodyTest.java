package io.github.scimlet.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class UnreadBodyTest {

    private final UnreadBody unread = new UnreadBody();
    private Runnable whileReading = () -> {};
    private long now = Long.MAX_VALUE - 5;
    private int read;

    @Test
    void isReadForTenSecondsWhenItComesByteByByte() {
        unread.skip(request(1_000_000), () -> now);

        assertThat(read).isEqualTo(10);
    }

    @Test
    void isReadToItsEndWhenThatComesSoon() {
        unread.skip(request(5), () -> now);

        assertThat(read).isEqualTo(5);
    }

    @Test
    void isLeftUnreadIfSixteenAreBeingReadAlready() {
        whileReading = () -> {
            if (read < 40) {
                unread.skip(request(1_000), () -> now);
            }
            now += TimeUnit.SECONDS.toNanos(10);
        };

        unread.skip(request(1_000), () -> now);
        assertThat(read).isEqualTo(16);

        whileReading = () -> {};
        unread.skip(request(20), () -> now);
        assertThat(read).isEqualTo(20);
    }

    /** A request whose body has a byte for each second. */
    private HttpServletRequest request(int bytes) {
        ServletInputStream body = new ServletInputStream() {
            @Override
            public int read() {
                now += TimeUnit.SECONDS.toNanos(1);
                if (read == bytes) {
                    return -1;
                }
                read++;
                whileReading.run();
                return 1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                return read() < 0 ? -1 : 1;
            }

            @Override
            public boolean isFinished() {
                return read == bytes;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException();
            }
        };
        return (HttpServletRequest) Proxy.newProxyInstance(
                HttpServletRequest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (request, method, arguments) -> switch (method.getName()) {
                    case "getContentLengthLong" -> (long) bytes;
                    case "getInputStream" -> body;
                    default -> null;
                });
    }
}

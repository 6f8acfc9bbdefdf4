package io.github.scimlet.console.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where somebody is in a long list.
 *
 * @param parameters what else the address says, in order
 */
record Pager(String path, Map<String, String> parameters, int page, int size, long total) {

    static final int SIZE = 25;

    int skip() {
        return (page - 1) * size;
    }

    int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    long first() {
        return total == 0 ? 0 : skip() + 1L;
    }

    long last() {
        return Math.min(total, (long) skip() + size);
    }

    boolean hasPrevious() {
        return page > 1;
    }

    boolean hasNext() {
        return page < pages();
    }

    String previous() {
        return address(page - 1);
    }

    String next() {
        return address(page + 1);
    }

    private String address(int number) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> encoded(parameter.getKey()) + "=" + encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return path + "?" + String.join("&", List.of(query, "page=" + number)).replaceFirst("^&", "");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package io.github.scimlet.docs;

import io.github.scimlet.docs.Page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A request as it is shown on a page.
 *
 * @param headers name and value in turn
 */
record ShownRequest(String method, String path, List<String> headers, String body) {

    private static final Pattern WORD = Pattern.compile("'([^']*)'|\"([^\"]*)\"|(\\S+)");
    private static final String HOST = "http://localhost:8080";

    ShownRequest {
        headers = List.copyOf(headers);
    }

    static boolean isCommand(Block block) {
        return block.text().startsWith("curl ") && block.text().contains(HOST);
    }

    static ShownRequest of(Block block) {
        return block.language().equals("http") ? ofHttp(block.text()) : ofCommand(block.text());
    }

    private static ShownRequest ofHttp(String text) {
        String[] parts = text.split("\n\n", 2);
        List<String> lines = parts[0].lines().toList();
        String[] start = lines.get(0).split(" ", 3);
        return new ShownRequest(
                start[0],
                start[1],
                lines.stream().skip(1).flatMap(ShownRequest::header).toList(),
                parts.length == 1 ? "" : parts[1]);
    }

    /** Of curl as far as pages need it: {@code -X}, {@code -H}, {@code -d}, and options without a value. */
    private static ShownRequest ofCommand(String command) {
        String method = "";
        String path = "";
        String body = "";
        List<String> headers = new ArrayList<>();
        List<String> words = words(command);
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            switch (word) {
                case "-X" -> method = words.get(++i);
                case "-d" -> body = words.get(++i);
                case "-H" -> header(words.get(++i)).forEach(headers::add);
                default -> path = word.startsWith(HOST) ? word.substring(HOST.length()) : path;
            }
        }
        String implied = body.isEmpty() ? "GET" : "POST";
        return new ShownRequest(method.isEmpty() ? implied : method, path, headers, body);
    }

    private static List<String> words(String command) {
        return WORD.matcher(command.replace("\\\n", " "))
                .results()
                .map(word -> Stream.of(1, 2, 3)
                        .map(word::group)
                        .filter(text -> text != null)
                        .findFirst()
                        .orElseThrow())
                .toList();
    }

    private static Stream<String> header(String line) {
        Matcher header = Pattern.compile("([^:]+):\\s*(.*)").matcher(line);
        if (!header.matches()) {
            throw new AssertionError("no header: " + line);
        }
        return Stream.of(header.group(1), header.group(2));
    }
}

package io.github.scimlet.docs;

import io.github.scimlet.docs.Page.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A request on a page, be it written as HTTP or as a command, and the block with the answer to it. */
record Exchange(ShownRequest request, Block answer) {

    private static final String ANSWER = "HTTP/1.1";

    /**
     * All exchanges on a page, in their order.
     *
     * @throws AssertionError if a request in HTTP has no answer, or an answer no request
     */
    static List<Exchange> of(Page page) {
        List<Exchange> exchanges = new ArrayList<>();
        Optional<Block> open = Optional.empty();
        for (Block block : page.blocks("http", "sh")) {
            boolean http = block.language().equals("http");
            if (http && block.text().startsWith(ANSWER)) {
                Block request = open.orElseThrow(() -> new AssertionError("answers nothing: " + block));
                exchanges.add(new Exchange(ShownRequest.of(request), block));
                open = Optional.empty();
            } else if (http || ShownRequest.isCommand(block)) {
                refuseUnanswered(open);
                open = Optional.of(block);
            }
        }
        refuseUnanswered(open);
        return exchanges;
    }

    /** Commands may do without: what they print may be shown elsewhere. */
    private static void refuseUnanswered(Optional<Block> open) {
        open.filter(block -> block.language().equals("http")).ifPresent(block -> {
            throw new AssertionError("is not answered: " + block);
        });
    }
}

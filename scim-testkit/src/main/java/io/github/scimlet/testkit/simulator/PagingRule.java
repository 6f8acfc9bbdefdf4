package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.report.Severity;
import io.github.scimlet.testkit.report.Worded;

/** What lists that are read page by page must be. */
public enum PagingRule implements Worded {
    START_INDEX_IS_ECHOED("""
            A page says the startIndex that was asked for.
            Account discovery reads the same page again and again, or skips people.
            Honour startIndex, which counts from 1, and return it as it was asked for."""),
    ITEMS_PER_PAGE_IS_TRUE("""
            itemsPerPage is the number of resources on the page.
            Clients compute the next page from it, and skip people.
            Count the resources that you return, not those that were asked for."""),
    COUNT_IS_HONOURED("""
            A page has no more resources than were asked for.
            Clients run out of memory, or take the rest for repetitions.
            Return at most count resources."""),
    TOTAL_RESULTS_IS_TRUE("""
            totalResults is the number of all resources that match, not of those on the page.
            Account discovery stops after the first page: who is missing is created a second time.
            Count all matching resources, whatever startIndex and count say."""),
    LISTS_END("""
            A list has an end that can be reached.
            Account discovery reads on and on, and never comes to what it is for.
            Answer a startIndex behind the last resource with an empty list."""),
    PAGES_HOLD_EACH_ONCE("""
            Page by page each resource is seen once.
            For each that is seen twice another is not seen: that person is created a second time.
            Sort by something that does not change, id for example, before you cut pages.""");

    private final String words;

    PagingRule(String words) {
        this.words = words;
    }

    @Override
    public String words() {
        return words;
    }

    @Override
    public Severity severity() {
        return this == ITEMS_PER_PAGE_IS_TRUE ? Severity.WARNING : Severity.ERROR;
    }
}

package io.github.scimlet.protocol;

/**
 * Learns of every request, to count, time or show what identity providers do, and what they fail at.
 *
 * <p>It is called on the thread of the request, when the answer is ready and before it is sent: what takes long belongs into a
 * queue. What it throws is logged and changes nothing. Must be safe for use by many threads at a time.
 */
@FunctionalInterface
public interface RequestListener {

    /**
     * Told of each request once, one without valid credentials too, and of each operation of a Bulk request, as far as they
     * were reached, before the Bulk request itself. What a request has changed a {@link ProvisioningListener} has been told by
     * then.
     */
    void answered(AnsweredRequest request);
}

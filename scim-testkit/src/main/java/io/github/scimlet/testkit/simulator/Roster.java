package io.github.scimlet.testkit.simulator;

import io.github.scimlet.testkit.exchange.Exchange;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A group that the server ought to hold, with its members. Safe for use by many threads. */
final class Roster {

    private final String sourceId;
    private final String id;
    private final boolean adopted;
    private final Map<String, Exchange> members = new LinkedHashMap<>();
    private final Map<String, Exchange> removed = new LinkedHashMap<>();
    private String label;
    private Values values = Values.NONE;
    private Exchange valuesWrite;
    private Exchange lastWrite;
    private boolean uncertain;
    private boolean changed = true;

    /**
     * One without members.
     *
     * @param id what the server calls it
     * @param adopted whether it was there before: what members it had is its own affair
     */
    Roster(String sourceId, String label, String id, boolean adopted, Exchange first) {
        this.sourceId = sourceId;
        this.label = label;
        this.id = id;
        this.adopted = adopted;
        this.valuesWrite = first;
        this.lastWrite = first;
    }

    /** {@code by} has written {@code more}. */
    synchronized void write(String newLabel, Values more, Exchange by) {
        label = newLabel;
        values = values.and(more);
        valuesWrite = by;
        written(by);
    }

    /** {@code by} has added users, who may have been members before. */
    synchronized void add(Collection<String> userIds, Exchange by) {
        userIds.forEach(userId -> members.put(userId, by));
        removed.keySet().removeAll(userIds);
        written(by);
    }

    /** {@code by} has removed users, be it from the group or altogether. */
    synchronized void remove(Collection<String> userIds, Exchange by) {
        members.keySet().removeAll(userIds);
        userIds.forEach(userId -> removed.put(userId, by));
        written(by);
    }

    /** Nobody knows whether that user is a member. */
    synchronized void forget(String userId) {
        members.remove(userId);
    }

    private void written(Exchange by) {
        lastWrite = by;
        changed = true;
    }

    /** A write failed: nobody knows what the server holds. */
    synchronized void doubt() {
        uncertain = true;
        changed = true;
    }

    /** It is known again. */
    synchronized void trust() {
        uncertain = false;
    }

    /** It was read and compared. */
    synchronized void compared() {
        changed = false;
    }

    /** The id of the team. */
    String sourceId() {
        return sourceId;
    }

    /** What the server calls it. */
    String id() {
        return id;
    }

    boolean isAdopted() {
        return adopted;
    }

    /** What people call it. */
    synchronized String label() {
        return label;
    }

    /** What was written last. */
    synchronized Values values() {
        return values;
    }

    /** The ids of the users who ought to be members. */
    synchronized Set<String> members() {
        return new LinkedHashSet<>(members.keySet());
    }

    /** Whether that user ought to be a member. */
    synchronized boolean has(String userId) {
        return members.containsKey(userId);
    }

    synchronized Optional<Exchange> additionOf(String userId) {
        return Optional.ofNullable(members.get(userId));
    }

    synchronized Optional<Exchange> removalOf(String userId) {
        return Optional.ofNullable(removed.get(userId));
    }

    /** The last request that wrote members, if it was the last of all. */
    synchronized Optional<Exchange> membersWrite() {
        return Optional.of(lastWrite).filter(write -> !write.equals(valuesWrite));
    }

    /** The last request that wrote to it. */
    synchronized Exchange lastWrite() {
        return lastWrite;
    }

    /** The last request that wrote values, not members. */
    synchronized Exchange valuesWrite() {
        return valuesWrite;
    }

    /** Whether a write failed. */
    synchronized boolean isUncertain() {
        return uncertain;
    }

    /** Whether it was written to since it was compared last. */
    synchronized boolean isChanged() {
        return changed;
    }
}

package io.github.scimlet.servlet.embedding;

/** A user as the application in the README knows one. */
record Account(String id, String userName, boolean active) {

    boolean hasTheNameOf(Account other) {
        return other.userName.equalsIgnoreCase(userName) && !other.id.equals(id);
    }
}

package io.github.scimlet.servlet.embedding;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/** The user administration that the application in the README has had all along. */
final class Accounts {

    private final Map<String, Account> byId = new TreeMap<>();

    /** The name belongs to another account. */
    static final class NameTakenException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Somebody else has changed the account. */
    static final class ChangedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Somebody else has deleted the account. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Stores {@code account} under a new id. */
    synchronized Account add(Account account) {
        return put(new Account(UUID.randomUUID().toString(), account.userName(), account.active()));
    }

    synchronized Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized Stream<Account> all() {
        return List.copyOf(byId.values()).stream();
    }

    synchronized Account replace(Account before, Account after) {
        refuseIfChanged(before);
        return put(new Account(before.id(), after.userName(), after.active()));
    }

    synchronized boolean remove(Account account) {
        if (!byId.containsKey(account.id())) {
            return false;
        }
        refuseIfChanged(account);
        byId.remove(account.id());
        return true;
    }

    private void refuseIfChanged(Account before) {
        if (!find(before.id()).orElseThrow(GoneException::new).equals(before)) {
            throw new ChangedException();
        }
    }

    private Account put(Account account) {
        if (byId.values().stream().anyMatch(account::hasTheNameOf)) {
            throw new NameTakenException();
        }
        byId.put(account.id(), account);
        return account;
    }
}

package example;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Stands for the user administration that your application has. */
public final class Accounts {

    private final Map<String, Account> byId = new TreeMap<>();

    /** The name belongs to another account. */
    static final class NameTakenException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Somebody else has deleted the account. */
    static final class GoneException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** Somebody else has changed the account. */
    static final class ChangedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    synchronized Account add(Account account) {
        return put(account.withId(UUID.randomUUID().toString()));
    }

    synchronized Optional<Account> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    synchronized List<Account> all() {
        return List.copyOf(byId.values());
    }

    synchronized Account replace(Account before, Account after) {
        refuseIfChanged(before);
        return put(after.withId(before.id()));
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
        Account now = find(before.id()).orElseThrow(GoneException::new);
        if (!now.equals(before)) {
            throw new ChangedException();
        }
    }

    private Account put(Account account) {
        boolean taken = byId.values().stream()
                .anyMatch(other ->
                        !other.id().equals(account.id()) && other.userName().equalsIgnoreCase(account.userName()));
        if (taken) {
            throw new NameTakenException();
        }
        byId.put(account.id(), account);
        return account;
    }
}

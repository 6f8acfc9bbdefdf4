package io.github.scimlet.example.teamdesk;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.example.teamdesk.Account.Contact;
import io.github.scimlet.example.teamdesk.Account.PostalAddress;
import io.github.scimlet.jdbc.ColumnMapping;
import io.github.scimlet.jdbc.SqlDialect;
import io.github.scimlet.jdbc.SqlFilter;
import io.github.scimlet.jdbc.SqlSearch;
import io.github.scimlet.jdbc.Transactions;
import io.github.scimlet.model.Address;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Name;
import io.github.scimlet.model.TypedValue;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.CaseFolding;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.schema.Schemas;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Accounts as users: Hibernate reads and writes them, and SQL finds which. */
@Component
@Transactional
class AccountUsers implements UserStore {

    private static final ColumnMapping COLUMNS = ColumnMapping.of(Schemas.USERS, "account a", "a.id", Long::valueOf)
            .folded("userName", "a.login_folded")
            .column("externalId", "a.external_id")
            .column("name.givenName", "a.first_name")
            .column("name.familyName", "a.last_name")
            .column("preferredLanguage", "a.language")
            .column("active", "a.active")
            .column("meta.created", "a.created")
            .column("meta.lastModified", "a.changed")
            .rows(
                    "emails",
                    "account_email e",
                    "e.account_id = a.id",
                    email -> email.column("value", "e.text")
                            .column("type", "e.kind")
                            .column("primary", "NULLIF(e.preferred, FALSE)")
                            .orderedBy("e.preferred DESC, e.position"))
            .rows(
                    "phoneNumbers",
                    "account_phone p",
                    "p.account_id = a.id",
                    phone -> phone.column("value", "p.text")
                            .column("type", "p.kind")
                            .column("primary", "NULLIF(p.preferred, FALSE)")
                            .orderedBy("p.preferred DESC, p.position"))
            .build();

    private final Accounts accounts;
    private final Teams teams;
    private final SqlSearch<User> search;

    AccountUsers(Accounts accounts, Teams teams, Transactions transactions) {
        this.accounts = accounts;
        this.teams = teams;
        SqlFilter filter = SqlFilter.of(COLUMNS, transactions.run(SqlDialect::of));
        this.search =
                SqlSearch.of(transactions, filter, "a.id", row -> User.named("").withId(row.getString(1)));
    }

    @Override
    public User create(User user, Projection wanted) {
        return saved(new Account(), user);
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return Ids.key(id).flatMap(accounts::findById).map(AccountUsers::user);
    }

    @Override
    public Page<User> query(Query query) {
        Page<User> found = search.page(query);
        List<Long> keys =
                found.resources().stream().map(user -> Long.valueOf(user.id())).toList();
        Map<Long, Account> byKey = accounts.findAllById(keys).stream()
                .collect(Collectors.toMap(account -> Objects.requireNonNull(account.id), Function.identity()));
        return Page.of(
                keys.stream()
                        .flatMap(key -> Stream.ofNullable(byKey.get(key)))
                        .map(AccountUsers::user)
                        .toList(),
                found.totalResults());
    }

    @Override
    public User replace(User before, User after) {
        return saved(unchanged(before), after);
    }

    @Override
    public boolean delete(User before) {
        Account account = unchanged(before);
        Long key = Objects.requireNonNull(account.id);
        teams.lockTeamsOf(key).forEach(team -> team.members.remove(key));
        flushed(() -> accounts.delete(account));
        return true;
    }

    private Account unchanged(User before) {
        return Ids.unchanged(Ids.key(before.id()).flatMap(accounts::findById), before);
    }

    private User saved(Account account, User user) {
        account.login = user.userName();
        account.loginFolded = CaseFolding.fold(user.userName());
        account.externalId = user.externalId().orElse(null);
        account.firstName = user.name().givenName().orElse(null);
        account.lastName = user.name().familyName().orElse(null);
        account.language = user.preferredLanguage().orElse(null);
        account.active = user.active();
        setAll(account.emails, user.emails().stream().map(AccountUsers::contact).toList());
        setAll(
                account.phones,
                user.phoneNumbers().stream().map(AccountUsers::contact).toList());
        setAll(
                account.addresses,
                user.addresses().stream().map(AccountUsers::address).toList());
        flushed(() -> accounts.save(account));
        return user(account);
    }

    /** Hibernate takes a list for changed that is emptied and filled with the same. */
    private static <T> void setAll(List<T> values, List<T> others) {
        if (!values.equals(others)) {
            values.clear();
            values.addAll(others);
        }
    }

    private void flushed(Runnable change) {
        try {
            change.run();
            accounts.flush();
        } catch (OptimisticLockingFailureException e) {
            throw ScimException.preconditionFailed("The account has changed meanwhile.");
        } catch (DataIntegrityViolationException e) {
            throw ScimException.uniqueness("This userName is taken.");
        }
    }

    private static User user(Account account) {
        return User.named(account.login)
                .withId(String.valueOf(account.id))
                .withMeta(Ids.meta(account))
                .withActive(account.active)
                .with(user -> user.with("externalId", orEmpty(account.externalId))
                        .with("preferredLanguage", orEmpty(account.language)))
                .withName(name(account))
                .withEmails(account.emails.stream().map(AccountUsers::value).toList())
                .withPhoneNumbers(
                        account.phones.stream().map(AccountUsers::value).toList())
                .withAddresses(
                        account.addresses.stream().map(AccountUsers::address).toList());
    }

    private static Name name(Account account) {
        return Name.of(Attributes.EMPTY
                .with("givenName", orEmpty(account.firstName))
                .with("familyName", orEmpty(account.lastName)));
    }

    private static Object orEmpty(@Nullable String text) {
        return text == null ? List.of() : text;
    }

    private static Contact contact(TypedValue value) {
        return new Contact(value.value(), value.type().orElse(null), value.primary());
    }

    private static TypedValue value(Contact contact) {
        return new TypedValue(
                contact.text(), Optional.empty(), Optional.ofNullable(contact.kind()), contact.preferred());
    }

    private static PostalAddress address(Address address) {
        return new PostalAddress(
                address.streetAddress().orElse(null),
                address.locality().orElse(null),
                address.postalCode().orElse(null),
                address.country().orElse(null),
                address.type().orElse(null),
                address.primary());
    }

    private static Address address(PostalAddress address) {
        return new Address(
                Optional.empty(),
                Optional.ofNullable(address.street()),
                Optional.ofNullable(address.city()),
                Optional.empty(),
                Optional.ofNullable(address.zip()),
                Optional.ofNullable(address.country()),
                Optional.ofNullable(address.kind()),
                address.preferred());
    }
}

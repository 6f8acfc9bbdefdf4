package io.github.scimlet.servlet.embedding;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.model.User;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.schema.Projection;
import io.github.scimlet.servlet.ScimServlet;
import io.github.scimlet.store.Page;
import io.github.scimlet.store.Query;
import io.github.scimlet.store.UserStore;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import java.util.function.Supplier;

record AppUsers(Accounts accounts) implements UserStore { // your users stay where they are

    @Override
    public User create(User user, Projection wanted) {
        return saved(() -> view(accounts.add(account(user))));
    }

    @Override
    public Optional<User> get(String id, Projection wanted) {
        return accounts.find(id).map(this::view);
    }

    @Override
    public Page<User> query(Query query) {
        return query.of(accounts.all().map(this::view).toList());
    }

    @Override
    public User replace(User before, User after) {
        return saved(() -> view(accounts.replace(account(before), account(after))));
    }

    @Override
    public boolean delete(User user) {
        return saved(() -> accounts.remove(account(user)));
    }

    private <T> T saved(Supplier<T> change) {
        try {
            return change.get();
        } catch (Accounts.NameTakenException e) {
            throw ScimException.uniqueness("userName is taken");
        } catch (Accounts.ChangedException e) {
            throw ScimException.preconditionFailed("changed meanwhile");
        } catch (Accounts.GoneException e) {
            throw ScimException.notFound("deleted meanwhile");
        }
    }

    private User view(Account a) {
        return User.named(a.userName()).withId(a.id()).withActive(a.active());
    }

    private Account account(User user) {
        return new Account(user.id(), user.userName(), user.active());
    }

    void serve(ServletContext context, String token) {
        var provider = ScimServiceProvider.builder()
                .users(this)
                .authenticator(BearerTokens.of(token))
                .build();
        context.addServlet("scim", new ScimServlet(provider)).addMapping("/scim/v2/*");
    }
}

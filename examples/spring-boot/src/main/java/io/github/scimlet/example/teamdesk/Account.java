package io.github.scimlet.example.teamdesk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who may sign in. */
@Entity
class Account extends Stamped {

    String login = "";
    String loginFolded = "";

    @Nullable
    String externalId;

    @Nullable
    String firstName;

    @Nullable
    String lastName;

    @Nullable
    String language;

    boolean active = true;

    @ElementCollection
    @CollectionTable(name = "account_email", joinColumns = @JoinColumn(name = "account_id"))
    @OrderColumn(name = "position")
    List<Contact> emails = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "account_phone", joinColumns = @JoinColumn(name = "account_id"))
    @OrderColumn(name = "position")
    List<Contact> phones = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "account_address", joinColumns = @JoinColumn(name = "account_id"))
    @OrderColumn(name = "position")
    List<PostalAddress> addresses = new ArrayList<>();

    /** An e-mail address or a telephone number. */
    @Embeddable
    record Contact(String text, @Nullable String kind, boolean preferred) {}

    /** Where letters go. */
    @Embeddable
    record PostalAddress(
            @Nullable String street,
            @Nullable String city,
            @Nullable String zip,
            @Nullable String country,
            @Nullable String kind,
            boolean preferred) {}
}

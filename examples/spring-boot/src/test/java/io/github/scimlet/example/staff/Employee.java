package io.github.scimlet.example.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody who works here. */
@Entity
class Employee {

    @Id
    UUID id = UUID.randomUUID();

    @Version
    @Nullable
    Long version;

    @Column(nullable = false)
    String login = "";

    @Column(nullable = false, unique = true)
    String loginFolded = "";

    boolean enabled = true;

    @Nullable
    String externalId;

    @Nullable
    String givenName;

    @Nullable
    String familyName;

    @Nullable
    String language;

    @Nullable
    String workEmail;

    @Nullable
    String workPhone;

    @Nullable
    String mobilePhone;

    @Nullable
    String street;

    @Nullable
    String city;

    @Nullable
    String postalCode;

    @Nullable
    String country;

    Instant created = now();
    Instant changed = created;

    @PreUpdate
    void change() {
        changed = now();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}

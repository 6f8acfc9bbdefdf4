package io.github.scimlet.example.teamdesk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People who work together: the ids of their accounts. */
@Entity
class Team extends Stamped {

    String name = "";
    String nameFolded = "";

    @Nullable
    String externalId;

    @ElementCollection
    @CollectionTable(name = "team_member", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "account_id")
    Set<Long> members = new LinkedHashSet<>();
}

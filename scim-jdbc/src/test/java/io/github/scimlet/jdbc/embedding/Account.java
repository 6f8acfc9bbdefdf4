package io.github.scimlet.jdbc.embedding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account as Hibernate reads one. */
@Entity
@Table(name = "account")
class Account {

    @Id
    Long id = 0L;

    @Column
    String login = "";
}

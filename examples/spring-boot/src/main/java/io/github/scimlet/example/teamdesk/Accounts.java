package io.github.scimlet.example.teamdesk;

import java.util.Collection;
import java.util.Set;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** The accounts. */
interface Accounts extends JpaRepository<Account, Long> {

    /** Those of {@code ids} that there are. */
    @Query("SELECT a.id FROM Account a WHERE a.id IN ?1")
    Set<Long> existing(Collection<Long> ids);
}

package io.github.scimlet.example.teamdesk;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The accounts. */
interface Accounts extends JpaRepository<Account, Long> {

    /** Those of {@code ids} that there are, and that nobody deletes before they are members: in one order, so that nobody waits in a circle. */
    @Lock(LockModeType.PESSIMISTIC_READ)
    @Query("SELECT a FROM Account a WHERE a.id IN ?1 ORDER BY a.id")
    List<Account> lock(Collection<Long> ids);
}

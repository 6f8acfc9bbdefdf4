package io.github.scimlet.example.teamdesk;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The teams. */
interface Teams extends JpaRepository<Team, Long> {

    /** A team that nobody else changes until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT t FROM Team t WHERE t.id = ?1")
    Optional<Team> lock(Long id);

    /** The same, of the teams that somebody is in, always in one order. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("SELECT t FROM Team t WHERE ?1 MEMBER OF t.members ORDER BY t.id")
    List<Team> lockTeamsOf(Long account);
}

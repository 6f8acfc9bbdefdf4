package io.github.scimlet.example.staff;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

/** The employees. */
interface Employees extends JpaRepository<Employee, UUID> {

    Optional<Employee> findByLoginFolded(String loginFolded);

    List<Employee> findAllByOrderById();
}

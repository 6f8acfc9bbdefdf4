package io.github.scimlet.example.teamdesk;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
public class TeamDesk {

    /** Starts it. */
    public static void main(String[] arguments) {
        SpringApplication.run(TeamDesk.class, arguments);
    }
}

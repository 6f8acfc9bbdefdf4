package io.github.scimlet.example.staff;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application. */
@SpringBootApplication
class Staff {}

package io.github.scimlet.spring.test.desk;

import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class Desk {}

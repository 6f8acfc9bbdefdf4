package io.github.scimlet.spring;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A {@code ${NAME}} that nobody has put a value in the place of. Spring Boot leaves it in a property as it is, where it would be a
 * token that everybody can read in this project's documentation.
 */
final class UnsetVariable {

    private static final Pattern NAME = Pattern.compile("\\$\\{([^}:]*)");

    private UnsetVariable() {}

    /**
     * What is said of it has the name of the variable, and nothing else of {@code value}, which may be secret.
     *
     * @throws InvalidScimSettingException if {@code value} has one
     */
    static void refuse(String property, String value) {
        Matcher variable = NAME.matcher(value);
        if (variable.find()) {
            String name = variable.group(1);
            throw new InvalidScimSettingException(
                    property + " cannot be used: the variable " + name + " is not set.",
                    "Set " + name + " in the environment or in the configuration of the application.");
        }
    }
}

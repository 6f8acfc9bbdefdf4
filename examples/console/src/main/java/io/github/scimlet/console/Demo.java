package io.github.scimlet.console;

import io.github.scimlet.console.customer.Administrators;
import io.github.scimlet.console.customer.Tenants;
import java.security.SecureRandom;
import java.util.Optional;

/** Two customers to try it with, in a database that has none. */
final class Demo {

    static final String CONTOSO = "contoso";
    static final String FABRIKAM = "fabrikam";
    static final String ADMINISTRATOR_OF_CONTOSO = "maria@contoso.example";
    static final String ADMINISTRATOR_OF_FABRIKAM = "felix@fabrikam.example";

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Optional<String> password;

    private Demo(Optional<String> password) {
        this.password = password;
    }

    /** Makes them, unless somebody is there already. */
    static Demo in(Tenants tenants, Administrators administrators, Optional<String> wanted) {
        if (!tenants.areNone()) {
            return new Demo(Optional.empty());
        }
        String password = wanted.orElseGet(Demo::invented);
        tenants.add(CONTOSO, "Contoso", 250);
        tenants.add(FABRIKAM, "Fabrikam", 50);
        administrators.add(CONTOSO, ADMINISTRATOR_OF_CONTOSO, "Maria Torres", password);
        administrators.add(FABRIKAM, ADMINISTRATOR_OF_FABRIKAM, "Felix Brandt", password);
        return new Demo(Optional.of(password));
    }

    private static String invented() {
        StringBuilder password = new StringBuilder();
        new SecureRandom().ints(16, 0, LETTERS.length()).forEach(i -> password.append(LETTERS.charAt(i)));
        return password.toString();
    }

    String instructions(String address) {
        return """
                Open %1$s and sign in:

                  %2$s   an administrator of Contoso
                  %3$s  an administrator of Fabrikam
                  Password: %4$s

                In Settings → Provisioning enter any tenant id, for example 5f0c5e0e-61f5-4b2c-9a2e-1f6f3a6f9d10, and switch
                provisioning on. Then let an Entra ID that is simulated do what yours would, and watch:

                  export SCIM_TOKEN=the access code that you are shown
                  java -jar scim-testkit/target/scim-testkit.jar entra --url %1$s%5$s/%6$s \\
                      --mapping invitedesk --users 60 --cycles 5 --keep

                Ctrl-C stops it.
                """.formatted(
                        address,
                        ADMINISTRATOR_OF_CONTOSO,
                        ADMINISTRATOR_OF_FABRIKAM,
                        password.orElse("as it was when the database was made"),
                        WebServer.SCIM,
                        CONTOSO);
    }
}

package io.github.scimlet.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = Secret.of("s3cret");

    @Test
    void givesItsTextUntilItIsWiped() {
        assertThat(secret.chars()).containsExactly("s3cret".toCharArray());
        assertThat(secret.<String>use(String::new)).isEqualTo("s3cret");

        secret.wipe();
        secret.wipe();

        assertThatIllegalStateException().isThrownBy(secret::chars);
        assertThatIllegalStateException().isThrownBy(() -> secret.use(String::new));
    }

    @Test
    void holdsACopyAndGivesCopies() {
        char[] given = {'a', 'b'};
        Secret copy = Secret.of(given);
        given[0] = 'x';
        copy.chars()[1] = 'x';

        assertThat(copy.<String>use(String::new)).isEqualTo("ab");
    }

    @Test
    void wipesTheCopyThatItLends() {
        AtomicReference<char[]> lent = new AtomicReference<>();

        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> secret.use(chars -> {
                    lent.set(chars);
                    throw new ArithmeticException();
                }));

        assertThat(lent.get()).containsOnly('\0').hasSize(6);
        assertThat(secret.<String>use(String::new)).isEqualTo("s3cret");
    }

    @Test
    void isEqualToNoOtherAndPrintsNothing() {
        assertThat(secret).isNotEqualTo(Secret.of("s3cret")).isEqualTo(secret);
        assertThat(secret).hasToString("Secret");
        assertThat(Attributes.of("password", secret)).isNotEqualTo(Attributes.of("password", Secret.of("s3cret")));
    }

    @Test
    void isNoText() {
        Attributes tree = Attributes.of("password", secret);

        assertThat(tree.text("password")).isEmpty();
        assertThat(tree.secret("password")).contains(secret);
        assertThat(tree.has("password")).isTrue();
    }

    @Test
    void canBeTakenOutOfATreeHoweverDeep() {
        Attributes plain = Attributes.of("a", 1).with("tags", List.of("x")).with("e", List.of(Attributes.of("b", 2)));
        Attributes tree = plain.with("password", secret)
                .with("urn:x:y", Attributes.of("pin", secret))
                .with("e", List.of(Attributes.of("b", 2).with("pin", secret), Attributes.of("pin", secret)));

        assertThat(tree.withoutSecrets()).isEqualTo(plain);
        assertThat(plain.withoutSecrets()).isSameAs(plain);
    }
}

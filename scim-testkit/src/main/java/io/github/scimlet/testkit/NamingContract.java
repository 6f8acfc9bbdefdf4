package io.github.scimlet.testkit;

import static io.github.scimlet.testkit.ScimAssertions.assertThatScim;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.scimlet.error.ScimType;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Resource;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Names, and who may have them.
 *
 * @param <R> the view of the resources
 */
abstract class NamingContract<R extends Resource> extends StoreContract<R> {

    @Test
    @Otherwise("People see their own name misspelt, and the identity provider corrects it in every cycle, in vain.")
    void keepsTheSpellingOfTheName() {
        R given = newNamed("BJensen");

        assertThat(name(stored(create(given)))).isEqualTo(name(given));
    }

    @Test
    @Otherwise("Entra ID looks for a user by a name in another case than yours, finds nobody, and creates a second"
            + " account for the same person.")
    void refusesANameThatIsTakenWhateverItsCase() {
        R holder = existing("bjensen");

        refusesOrTakes(withName(newNamed("bjensen"), upper(name(holder))));

        assertThat(stored(holder)).isEqualTo(holder);
        assertThat(all()).hasSize(namesAreUnique() ? 1 : 2);
    }

    @Test
    @Otherwise("Your database folds the case of English letters alone: \u00c9mile and \u041f\u0451\u0442\u0440 get two"
            + " accounts each.")
    void refusesANameThatIsTakenInWhateverScript() {
        for (String name : List.of("\u00e9mile", "\u043f\u0451\u0442\u0440", "\u00e4rger")) {
            R holder = create(name);

            refusesOrTakes(withName(newNamed(name), upper(name(holder))));
        }
    }

    private void refusesOrTakes(R second) {
        if (namesAreUnique()) {
            assertThatScim(() -> create(second)).failsWith(409, ScimType.UNIQUENESS);
        } else {
            assertThatCode(() -> create(second)).doesNotThrowAnyException();
        }
    }

    @Test
    @Otherwise("Somebody called resume cannot be created because there is a r\u00e9sum\u00e9: the identity provider"
            + " gives up on a person who exists nowhere in your application.")
    void takesNamesThatDifferInMoreThanCase() {
        List<String> names = List.of("resume", "r\u00e9sum\u00e9", "a_b", "axb", "resume2");

        names.forEach(this::create);

        assertThat(all()).hasSize(names.size());
    }

    @Test
    @Otherwise(
            "Who comes back to the company, or takes over a function account, cannot be created: 409 in every cycle.")
    void takesANameAgainThatNobodyHasAnyMore() {
        R deleted = create("deleted");
        R before = create("before");

        store().delete(deleted);
        rename(before, "after");

        assertThat(name(create("deleted"))).isEqualTo(name(deleted));
        assertThat(name(create("before"))).isEqualTo(name(before));
    }

    @Test
    @Otherwise("externalId is the client's own: two of them that number people from 1 shut each other out.")
    void letsTwoShareAnExternalId() {
        Attributes external = keeps("externalId") ? Attributes.of("externalId", "K-77") : Attributes.EMPTY;

        R one = create(newNamed("one", external));
        R other = create(newNamed("other", external));

        assertThat(one.externalId()).isEqualTo(external.text("externalId")).isEqualTo(other.externalId());
    }

    @Test
    @Otherwise("A change of name gives two people the same name, and one of them signs in to the account of the other.")
    void refusesANewNameThatAnotherHas() {
        R taken = create("taken");
        R before = create("bjensen");
        R after = withName(before, upper(name(taken)));
        if (!namesAreUnique()) {
            assertThat(name(replace(before, after))).isEqualTo(name(after));
            return;
        }

        assertThatScim(() -> replace(before, after)).failsWith(409, ScimType.UNIQUENESS);

        assertThat(name(stored(before))).isEqualTo(name(before));
    }

    @Test
    @Otherwise(
            "Okta sends the name with every change. Against itself it is no conflict: otherwise nothing of this account"
                    + " can ever be changed again.")
    void takesItsOwnNameInAnotherCase() {
        R before = create("bjensen");

        R after = replace(before, withName(before, upper(name(before))));

        assertThat(name(stored(before))).isEqualTo(name(after)).isEqualTo(upper(name(before)));
        if (namesAreUnique()) {
            assertThatScim(() -> create(withName(before, upper(name(before))))).failsWith(409, ScimType.UNIQUENESS);
        }
    }
}

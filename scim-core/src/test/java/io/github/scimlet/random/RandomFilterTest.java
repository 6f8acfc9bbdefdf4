package io.github.scimlet.random;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.error.ScimException;
import io.github.scimlet.error.ScimType;
import io.github.scimlet.filter.Filter;
import io.github.scimlet.filter.FilterSyntaxException;
import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.User;
import io.github.scimlet.schema.Conformance;
import io.github.scimlet.schema.FilterChecker;
import io.github.scimlet.schema.FilterMatcher;
import io.github.scimlet.schema.Leniency;
import io.github.scimlet.schema.ResourceType;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Any filter at all (RFC 7644 §3.4.2.2)")
class RandomFilterTest {

    @Test
    void matchesWhatASlowReaderOfTheRfcSaysByTheLetter() {
        Cases.of("filters, strict", 1_500).check(dice -> check(dice, false));
    }

    @Test
    void matchesWhatASlowReaderOfTheRfcSaysWhereMoreIsTolerated() {
        Cases.of("filters, tolerant", 1_500).check(dice -> check(dice, true));
    }

    private static void check(Dice dice, boolean tolerant) {
        Users users = new Users(dice);
        Condition condition = new Filters(users, tolerant, dice).any();

        Optional<Filter> checked = checked(users.type(), condition.text(), tolerant);

        assertThat(checked.isPresent())
                .as("%s makes sense", condition.text())
                .isEqualTo(condition.meaning().isPresent());
        checked.ifPresent(filter -> {
            Predicate<Attributes> matches = FilterMatcher.of(users.type(), filter);
            for (int i = 0; i < 5; i++) {
                User user = new Resources(users, dice).any();
                assertThat(matches.test(user.attributes()))
                        .as("%s matches %s", condition.text(), Texts.json(user.attributes()))
                        .isEqualTo(condition.meaning().orElseThrow().test(user.attributes()));
            }
        });
    }

    private static Optional<Filter> checked(ResourceType<User> type, String text, boolean tolerant) {
        Leniency leniency = new Leniency(tolerant ? Conformance.TOLERANT : Conformance.STRICT);
        try {
            Filter parsed = leniency.parse(syntax -> Filter.parse(text, syntax));
            assertThat(Filter.parse(parsed.toString())).as(text).isEqualTo(parsed);
            Filter checked = FilterChecker.check(type, parsed, leniency);
            assertThat(FilterChecker.check(type, Filter.parse(checked.toString()), new Leniency(Conformance.STRICT)))
                    .as(text)
                    .isEqualTo(checked);
            return Optional.of(checked);
        } catch (FilterSyntaxException e) {
            return Optional.empty();
        } catch (ScimException e) {
            assertThat(e.error().type()).as(text).contains(ScimType.INVALID_FILTER);
            return Optional.empty();
        }
    }
}

package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Numbers, to the last digit (RFC 7643 §2.3.3, §2.3.4)")
class ExactNumbersTest {

    private final BothPresets presets = new BothPresets();

    @BeforeEach
    void createUsers() {
        create("tenths", "amount", "0.3");
        create("sum", "amount", "0.30000000000000004");
        create("huge", "amount", "1e400");
        create("tiny", "amount", "-1e-400");
        create("digits", "amount", "12345678901234567890");
        create("zero", "amount", "-0.00");
        create("odd", "whole", "9007199254740993");
        create("even", "whole", "9007199254740992");
        create("most", "whole", "9223372036854775807");
    }

    private String create(String userName, String attribute, String number) {
        return presets.tolerant.created(
                "/Users",
                "{\"userName\": \"%s\", \"%s\": {\"%s\": %s}}"
                        .formatted(userName, BothPresets.SAMPLE, attribute, number));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            S:amount eq 0.3                              | [tenths]
            S:amount eq 3e-1                             | [tenths]
            S:amount eq 0.30000000000000004              | [sum]
            S:amount eq 0.300000000000000040             | [sum]
            S:amount gt 0.3 and S:amount lt 1            | [sum]
            S:amount eq 1E400                            | [huge]
            S:amount eq 1000e397                         | [huge]
            S:amount gt 9.999999999999999999999999e399   | [huge]
            S:amount gt 1e400                            | []
            S:amount lt 0                                | [tiny]
            S:amount eq -1e-400                          | [tiny]
            S:amount eq 0                                | [zero]
            S:amount eq -0e99                            | [zero]
            S:amount eq 12345678901234567890             | [digits]
            S:amount eq 12345678901234567890.0           | [digits]
            S:amount eq 12345678901234567891             | []
            S:whole eq 9007199254740993                  | [odd]
            S:whole eq 9007199254740992                  | [even]
            S:whole ge 9007199254740993                  | [odd, most]
            S:whole gt 9223372036854775806.9             | [most]
            S:whole lt 99999999999999999999              | [odd, even, most]
            S:whole gt 99999999999999999999              | []
            S:whole gt -1e1000000000                     | [odd, even, most]
            """)
    void areComparedInFilters(String filter, String found) {
        assertThat(presets.users("filter=" + filter)).hasToString(found);
    }

    @Test
    void areComparedInSorting() {
        assertThat(presets.users("sortBy=S:amount", "count=6")).hasToString("[tiny, zero, tenths, sum, digits, huge]");
        assertThat(presets.users("sortBy=S:whole", "count=3")).hasToString("[even, odd, most]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.1", "1e400", "12345678901234567890", "-1E-7", "123456789.123456789123456789"})
    void comeBackWithTheValueThatWasSent(String number) {
        String id = create("new", "amount", number);

        Object amount = presets.strict.get("/Users/" + id).at(BothPresets.SAMPLE, "amount");

        assertThat(new BigDecimal(amount.toString())).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-12345678901234567890", "1.0", "1e1", "\"1\"", "true"})
    void areRefusedWhereAnIntegerIsWantedAndTheyAreNone(String number) {
        presets.tolerant
                .post("/Users", "{\"userName\":\"x\",\"%s\":{\"whole\":%s}}".formatted(BothPresets.SAMPLE, number))
                .isError(400, "invalidValue");
    }
}

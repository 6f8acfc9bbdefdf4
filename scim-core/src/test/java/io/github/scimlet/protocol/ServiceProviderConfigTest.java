package io.github.scimlet.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.scimlet.filter.FilterSyntax;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceProviderConfigTest {

    @Test
    void hasDefaults() {
        ServiceProviderConfig config = ServiceProviderConfig.defaults();

        assertThat(config.documentationUri()).isEmpty();
        assertThat(config.defaultPageSize()).isEqualTo(100);
        assertThat(config.maxPageSize()).isEqualTo(1000);
        assertThat(config.maxBodyBytes()).isEqualTo(1_048_576);
        assertThat(config.maxJsonDepth()).isEqualTo(32);
        assertThat(config.maxPatchOperations()).isEqualTo(1000);
        assertThat(config.maxMembers()).isEqualTo(10_000);
        assertThat(config.publicConfig()).isTrue();
        assertThat(config.changePassword()).isFalse();
        assertThat(config.bodyAfterPatch("User")).isTrue();
        assertThat(config.bodyAfterPatch("Group")).isFalse();
    }

    @Test
    void isWhatItWasSetTo() {
        FilterSyntax limits = FilterSyntax.rfc();
        ServiceProviderConfig config = ServiceProviderConfig.builder()
                .documentationUri(URI.create("https://example.com"))
                .defaultPageSize(1)
                .maxPageSize(2)
                .maxBodyBytes(1L << 40)
                .maxJsonDepth(500)
                .filterLimits(limits)
                .maxPatchOperations(4)
                .maxMembers(5)
                .publicConfig(false)
                .changePassword(true)
                .withoutBodyAfterPatch(Set.of())
                .build();

        assertThat(config.documentationUri()).contains(URI.create("https://example.com"));
        assertThat(config.defaultPageSize()).isEqualTo(1);
        assertThat(config.maxPageSize()).isEqualTo(2);
        assertThat(config.maxBodyBytes()).isEqualTo(1L << 40);
        assertThat(config.maxJsonDepth()).isEqualTo(500);
        assertThat(config.filterLimits()).isSameAs(limits);
        assertThat(config.maxPatchOperations()).isEqualTo(4);
        assertThat(config.maxMembers()).isEqualTo(5);
        assertThat(config.publicConfig()).isFalse();
        assertThat(config.changePassword()).isTrue();
        assertThat(config.bodyAfterPatch("Group")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesLimitsBelowOne(int limit) {
        ServiceProviderConfig.Builder builder = ServiceProviderConfig.builder();

        for (Consumer<Integer> setting : List.<Consumer<Integer>>of(
                builder::defaultPageSize,
                builder::maxPageSize,
                builder::maxBodyBytes,
                builder::maxJsonDepth,
                builder::maxPatchOperations,
                builder::maxMembers)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> setting.accept(limit))
                    .withMessageContaining(Integer.toString(limit));
        }
    }

    @Test
    void refusesBodiesThatNobodyCouldRead() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceProviderConfig.builder().maxJsonDepth(501))
                .withMessageContaining("500");
    }
}

package io.github.scimlet.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.scimlet.filter.FilterSyntax;
import io.github.scimlet.jdbc.JdbcStore;
import io.github.scimlet.oauth.Issuer;
import io.github.scimlet.oauth.JwtTokens;
import io.github.scimlet.protocol.BackOff;
import io.github.scimlet.protocol.BearerTokens;
import io.github.scimlet.protocol.CursorSettings;
import io.github.scimlet.protocol.ScimServiceProvider;
import io.github.scimlet.protocol.ServiceProviderConfig;
import io.github.scimlet.store.InMemoryStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The page about settings")
class SettingsTest {

    private static final Tables TABLES = Tables.of("docs/reference/settings.md");

    /** Classes by the headings of their tables, and what of their methods is no setting. */
    private static final Map<Class<?>, Set<String>> OTHER_METHODS = Map.of(
            ScimServiceProvider.Builder.class, Set.of("build"),
            ServiceProviderConfig.Builder.class, Set.of("build"),
            FilterSyntax.class, Set.of("maxLength", "maxTerms", "maxDepth", "bareWords", "valuePathComparison"),
            CursorSettings.class, Set.of("timeout", "toString"),
            BearerTokens.class, Set.of("authenticate", "toString"),
            BackOff.class, Set.of("wait", "failed", "succeeded"),
            InMemoryStore.Builder.class, Set.of("build"),
            JdbcStore.Builder.class, Set.of("build"),
            JwtTokens.Builder.class, Set.of("build"),
            Issuer.class, Set.of("name", "tenant", "toString"));

    static Collection<Class<?>> classes() {
        return OTHER_METHODS.keySet();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void hasARowForEachMethodAndNoOther(Class<?> settings) {
        Set<String> methods = methods(settings).map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        methods.removeAll(OTHER_METHODS.get(settings));

        assertThat(rows(settings)).extracting(Tables.Row::name).containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void hasTheDefaults() throws ReflectiveOperationException {
        refuseOthers(ServiceProviderConfig.Builder.class, ServiceProviderConfig.defaults(), "");
        refuseOthers(FilterSyntax.class, FilterSyntax.rfc(), "with");
        refuseOthers(CursorSettings.class, CursorSettings.defaults(), "with");
    }

    @Test
    void hasTheLeastOfEachLimit() throws ReflectiveOperationException {
        for (Tables.Row row : rows(ServiceProviderConfig.Builder.class)) {
            Method setter = methods(ServiceProviderConfig.Builder.class)
                    .filter(method -> method.getName().equals(row.name()))
                    .findFirst()
                    .orElseThrow();
            Class<?> parameter = setter.getParameterTypes()[0];

            assertThat(row.cells().get(3).startsWith("1 "))
                    .as(row.name())
                    .isEqualTo(parameter == int.class || parameter == long.class);
            if (parameter == int.class) {
                assertThatThrownBy(() -> setter.invoke(ServiceProviderConfig.builder(), 0))
                        .isInstanceOf(InvocationTargetException.class)
                        .hasCauseInstanceOf(IllegalArgumentException.class);
                assertThat(setter.invoke(ServiceProviderConfig.builder(), 1)).isNotNull();
            }
        }
    }

    private static void refuseOthers(Class<?> settings, Object defaults, String prefix)
            throws ReflectiveOperationException {
        int compared = 0;
        for (Method accessor : defaults.getClass().getMethods()) {
            Optional<Tables.Row> row = rows(settings).stream()
                    .filter(named -> named.name().equalsIgnoreCase(prefix + accessor.getName()))
                    .findFirst();
            if (accessor.getParameterCount() == 0 && row.isPresent()) {
                Optional<String> shown = shown(accessor.invoke(defaults));
                compared += shown.isPresent() ? 1 : 0;
                shown.ifPresent(value -> assertThat(row.get().cells().get(2))
                        .as(accessor.getName())
                        .isEqualTo(value));
            }
        }
        assertThat(compared).as("compared of " + settings).isPositive();
    }

    private static Optional<String> shown(Object value) {
        if (value instanceof Number number) {
            return Optional.of(String.format(Locale.ROOT, "%,d", number.longValue()));
        }
        if (value instanceof Boolean) {
            return Optional.of(value.toString());
        }
        if (value instanceof Duration duration) {
            return Optional.of(duration.toString().substring("PT".length()).toLowerCase(Locale.ROOT));
        }
        return value.equals(Optional.empty()) || value.equals(Set.of()) ? Optional.of("none") : Optional.empty();
    }

    private static List<Tables.Row> rows(Class<?> settings) {
        return TABLES.under("`"
                + settings.getCanonicalName()
                        .substring(settings.getPackageName().length() + 1) + "`");
    }

    private static Stream<Method> methods(Class<?> settings) {
        return Stream.of(settings.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic());
    }
}

package io.github.scimlet.leaks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.scimlet.model.Attributes;
import io.github.scimlet.model.Group;
import io.github.scimlet.model.Resource;
import io.github.scimlet.model.User;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Objects of which every value is one that must not be seen, and a look at what they print. */
public final class Canaries {

    /** Part of no name and no message. */
    public static final String CANARY = "c4naryB1rd";

    private Canaries() {}

    /** All types of ours that stand beside {@code one}, nested ones too. */
    public static List<Class<?>> typesBeside(Class<?> one) {
        try {
            Path place = Path.of(
                    one.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (Files.isDirectory(place)) {
                return types(place);
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return types(jar.getPath("/"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> types(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.startsWith("io/github/scimlet/") && name.endsWith(".class"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
                    .<Class<?>>map(Canaries::type)
                    .toList();
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name, false, Canaries.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether {@code type} itself says what its objects print, or has it said by the compiler. */
    public static boolean saysWhatItPrints(Class<?> type) {
        try {
            return !type.isInterface()
                    && !type.isEnum()
                    && !Modifier.isAbstract(type.getModifiers())
                    && !type.isAnonymousClass()
                    && type.getMethod("toString").getDeclaringClass() == type;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The name behind that of the package. */
    public static String nameOf(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1);
    }

    public static void assertSilent(Object object) {
        assertThat(object.toString()).as(object.getClass().getName()).doesNotContainIgnoringCase(CANARY);
    }

    /** A record all of whose parts are canaries, as far as they can be; empty if it does not take them. */
    public static Optional<Object> filled(Class<?> type) {
        try {
            RecordComponent[] components = type.getRecordComponents();
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return Optional.of(constructor.newInstance(Stream.of(components)
                    .map(component -> value(component.getGenericType()))
                    .toArray()));
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Object value(Type type) {
        if (type instanceof ParameterizedType generic) {
            Object inner = value(generic.getActualTypeArguments()[0]);
            Class<?> raw = (Class<?>) generic.getRawType();
            return raw == Optional.class
                    ? Optional.ofNullable(inner)
                    : raw == List.class || raw == java.util.Collection.class
                            ? inner == null ? List.of() : List.of(inner)
                            : raw == Set.class
                                    ? inner == null ? Set.of() : Set.of(inner)
                                    : raw == Map.class ? Map.of(CANARY, CANARY) : null;
        }
        if (!(type instanceof Class<?> plain)) {
            return CANARY; // a type variable
        }
        return plain.isPrimitive()
                ? primitive(plain)
                : plain.isRecord() ? filled(plain).orElse(null) : KNOWN.get(plain);
    }

    private static Object primitive(Class<?> type) {
        return type == boolean.class
                ? (Object) true
                : type == int.class ? (Object) 404 : type == long.class ? (Object) 404L : null;
    }

    private static final Attributes TREE =
            Attributes.of("userName", CANARY).with("members", List.of(Attributes.of("value", CANARY)));

    private static final Map<Class<?>, Object> KNOWN = Map.of(
            String.class,
            CANARY,
            Object.class,
            CANARY,
            Comparable.class,
            CANARY,
            Attributes.class,
            TREE,
            User.class,
            new User(TREE),
            Group.class,
            new Group(TREE),
            Resource.class,
            new Resource(TREE),
            Instant.class,
            Instant.EPOCH,
            URI.class,
            URI.create("https://example.com/" + CANARY),
            Boolean.class,
            true);
}

package io.github.scimlet.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.aot.generate.ClassNameGenerator;
import org.springframework.aot.generate.DefaultGenerationContext;
import org.springframework.aot.generate.GeneratedFiles;
import org.springframework.aot.generate.InMemoryGeneratedFiles;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.aot.ApplicationContextAotGenerator;
import org.springframework.javapoet.ClassName;

/** What Spring writes down of an application before it becomes a native image, or starts faster. */
class AheadOfTimeTest {

    @Test
    void isAllThatPropertiesAndBeansNeed() {
        var context = new AnnotationConfigServletWebServerApplicationContext();
        context.register(Accounts.class);
        TestPropertyValues.of("scimlet.tokens[0].value=" + RunningApplication.TOKEN)
                .applyTo(context);
        var files = new InMemoryGeneratedFiles();
        var generation = new DefaultGenerationContext(
                new ClassNameGenerator(ClassName.get("io.github.scimlet.spring", "Application")), files);

        new ApplicationContextAotGenerator().processAheadOfTime(context, generation);
        generation.writeGeneratedContent();

        assertThat(List.of(
                        ScimletProperties.class,
                        ScimletProperties.Token.class,
                        ScimletProperties.ConformanceSettings.class,
                        ScimletProperties.Cursors.class))
                .allMatch(
                        type -> RuntimeHintsPredicates.reflection().onType(type).test(generation.getRuntimeHints()));
        assertThat(files.getGeneratedFiles(GeneratedFiles.Kind.SOURCE).keySet())
                .anyMatch(path -> path.contains("ScimAutoConfiguration"))
                .anyMatch(path -> path.contains("ScimWebServerAutoConfiguration"));
    }
}

package io.github.scimlet;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import io.github.scimlet.json.Json;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the order in which the packages can be read, and that each library is known in one place only. */
class ArchitectureTest {
    private static final String OURS = "io.github.scimlet.";
    private static final String GRAMMAR = OURS + "filter.grammar";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.github.scimlet");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    filter.grammar | ''
                    filter         | filter.grammar
                    model          | ''
                    error          | ''
                    json           | model error
                    schema         | model error json filter
                    patch          | model error json filter schema
                    store          | model error json filter schema
                    protocol       | model error json filter schema patch store
                    """)
    void knowsOnlyThePackagesBeforeIt(String name, String others) {
        String[] known =
                Stream.of((name + " " + others).split(" ")).map(OURS::concat).toArray(String[]::new);

        classes()
                .that(resideInAPackage(OURS + name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(resideOutsideOfPackage(OURS + ".")))
                .check(CLASSES);
    }

    @Test
    void hasNoCycleOfPackages() {
        slices().matching(OURS + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyFilterParsingKnowsTheGrammar() {
        classes()
                .that(resideInAPackage(GRAMMAR))
                .should()
                .onlyHaveDependentClassesThat(parsing())
                .check(CLASSES);
    }

    @Test
    void onlyFilterParsingKnowsAntlr() {
        noClasses()
                .that(not(parsing()))
                .should()
                .dependOnClassesThat(resideInAPackage("org.antlr.."))
                .check(CLASSES);
    }

    @Test
    void onlyJsonKnowsJackson() {
        noClasses()
                .that(not(belongToAnyOf(Json.class)))
                .should()
                .dependOnClassesThat(resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson.."))
                .check(CLASSES);
    }

    /** The grammar and the class that uses it, which is not public and so goes by its name. */
    private static DescribedPredicate<JavaClass> parsing() {
        return resideInAPackage(GRAMMAR).or(nameMatching("io\\.github\\.scimlet\\.filter\\.FilterParsing(\\$.+)?"));
    }
}

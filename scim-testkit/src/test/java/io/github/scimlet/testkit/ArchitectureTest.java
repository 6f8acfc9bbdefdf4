package io.github.scimlet.testkit;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holds the order in which the packages can be read; the contracts stand alone. */
class ArchitectureTest {

    private static final String OURS = "io.github.scimlet.testkit";
    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages(OURS);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''         | ''
                    .exchange  | ''
                    .report    | .exchange
                    .directory | ''
                    .mapping   | .directory
                    .simulator | .exchange .report .directory .mapping
                    .suite     | .exchange .report .mapping
                    .command   | .exchange .report .directory .mapping .simulator .suite
                    """)
    void knowsOnlyThePackagesBeforeIt(String name, String others) {
        String[] known = Stream.concat(
                        Stream.of(name), Stream.of(others.split(" ")).filter(other -> !other.isEmpty()))
                .map(OURS::concat)
                .toArray(String[]::new);

        classes()
                .that(resideInAPackage(OURS + name))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(known).or(resideOutsideOfPackage(OURS + "..")))
                .check(CLASSES);
    }
}

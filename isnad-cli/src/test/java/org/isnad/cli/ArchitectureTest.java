package org.isnad.cli;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;

/** A report's path goes from left to right: a package uses those to its left and no others. */
@AnalyzeClasses(packages = "org.isnad", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final List<String> PATH =
      List.of(
          "report",
          "repair",
          "text",
          "lexicon",
          "vector",
          "boilerplate",
          "quantity",
          "time",
          "place",
          "actor",
          "attribution",
          "coding",
          "linking",
          "ledger",
          "store",
          "export",
          "search");

  @ArchTest
  static void leftToRight(JavaClasses classes) {
    for (int i = 0; i < PATH.size(); i++) {
      Stream<String> right = PATH.subList(i + 1, PATH.size()).stream();
      noClasses()
          .that()
          .resideInAPackage(in(PATH.get(i)))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              Stream.concat(right, Stream.of("ingest", "server", "cli"))
                  .map(ArchitectureTest::in)
                  .toArray(String[]::new))
          .allowEmptyShould(true)
          .check(classes);
    }
  }

  @ArchTest
  static void readersKnowOnlyReports(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage(in("ingest"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            Stream.concat(PATH.stream().skip(1), Stream.of("server", "cli"))
                .map(ArchitectureTest::in)
                .toArray(String[]::new))
        .check(classes);
  }

  /** The workbench is a way into the record beside the commands, which only start it. */
  @ArchTest
  static void theServerKnowsNoCommands(JavaClasses classes) {
    noClasses()
        .that()
        .resideInAPackage(in("server"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("cli"), in("effort"))
        .check(classes);
  }

  @ArchTest
  static final ArchRule fetchingKnowsNothingOfReports =
      noClasses()
          .that()
          .resideInAPackage("org.isnad.ingest.fetch..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("org.isnad..")
                  .and(not(resideInAPackage("org.isnad.ingest.fetch.."))));

  /** It reads what the program wrote, whatever wrote it. */
  @ArchTest
  static void whatIsLeftToEditIsCountedWithoutTheStages(JavaClasses classes) {
    String[] stages =
        Stream.concat(PATH.stream(), Stream.of("ingest"))
            .map(ArchitectureTest::in)
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(in("effort"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(stages)
        .orShould()
        .dependOnClassesThat()
        .resideInAnyPackage(in("server"), in("cli"))
        .check(classes);
    noClasses()
        .that()
        .resideInAnyPackage(stages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(in("effort"))
        .check(classes);
  }

  @ArchTest
  static final ArchRule noCycles = slices().matching("org.isnad.(*)..").should().beFreeOfCycles();

  /** A new package has to be given its place in the order, or the rules would pass it by. */
  @ArchTest
  static void everyPackageHasItsPlace(JavaClasses classes) {
    List<String> known =
        Stream.concat(PATH.stream(), Stream.of("ingest", "ingest.fetch", "server", "effort", "cli"))
            .map(p -> "org.isnad." + p)
            .toList();
    assertThat(classes.getPackage("org.isnad").getSubpackagesInTree().stream())
        .filteredOn(p -> !p.getClasses().isEmpty())
        .extracting(JavaPackage::getName)
        .isSubsetOf(known);
  }

  private static String in(String name) {
    return "org.isnad." + name + "..";
  }
}

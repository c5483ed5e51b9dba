package io.storyfold;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who may know whom. A package may use only packages above it in {@link #ORDER}. */
@AnalyzeClasses(packages = "io.storyfold", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String ROOT = "io.storyfold.";

  /** From the bottom of the dependency graph to its top; each stands for its subpackages too. */
  private static final List<String> ORDER =
      List.of(
          "article",
          "copy",
          "story",
          "format",
          "registry",
          "runtime",
          "topology",
          "gateway",
          "poller",
          "embedded",
          "evaluate",
          "bench",
          "cli");

  @ArchTest
  static final ArchRule enginesShouldKnowNoKafkaNoAvroAndNoLogging =
      noClasses()
          .that()
          .resideInAnyPackage(of("article"), of("copy"), of("story"), of("format"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(
              "org.apache.kafka..", "org.apache.avro..", "io.storyfold.avro..", "org.slf4j..")
          .because("the engines are plain Java");

  @ArchTest
  static final ArchRule enginesShouldAskNoClock =
      noClasses()
          .that()
          .resideInAnyPackage(of("article"), of("copy"), of("story"), of("format"))
          .should()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "nanoTime")
          .orShould()
          .callMethod(java.time.Instant.class, "now")
          .because("time comes in as an argument");

  @ArchTest
  static final ArchRule onlyMainShouldEndTheProcess =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ROOT + "cli.Main")
          .should()
          .callMethod(System.class, "exit", int.class);

  @ArchTest
  static final ArchRule onlyTheEmbeddedPackageShouldKnowTheBroker =
      noClasses()
          .that()
          .resideOutsideOfPackage(of("embedded"))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("kafka..", "org.apache.kafka.metadata..", "org.apache.kafka.server..")
          .because("the production image has no broker jars");

  @TestFactory
  Stream<DynamicTest> packagesShouldUseOnlyThoseAboveThem() {
    JavaClasses main =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.storyfold");
    return ORDER.stream()
        .map(
            name -> {
              String[] later =
                  ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size()).stream()
                      .map(ArchitectureTest::of)
                      .toArray(String[]::new);
              return DynamicTest.dynamicTest(
                  name,
                  () -> {
                    if (later.length > 0) {
                      noClasses()
                          .that()
                          .resideInAPackage(of(name))
                          .should()
                          .dependOnClassesThat()
                          .resideInAnyPackage(later)
                          .check(main);
                    }
                  });
            });
  }

  @ArchTest
  static final ArchRule everyPackageShouldHaveItsPlace =
      classes()
          .that(notGenerated())
          .should()
          .resideInAnyPackage(ORDER.stream().map(ArchitectureTest::of).toArray(String[]::new));

  private static DescribedPredicate<JavaClass> notGenerated() {
    return DescribedPredicate.not(resideInAnyPackage("io.storyfold.avro.."));
  }

  private static String of(String name) {
    return ROOT + name + "..";
  }
}

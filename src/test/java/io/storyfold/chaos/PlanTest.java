package io.storyfold.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlanTest {
  private static final Path TABLE =
      Path.of("src", "test", "java", "io", "storyfold", "chaos", "package-info.java");

  @Test
  void shouldStrikeWithEveryKindOfFault() {
    assertThat(Plan.kinds().map(Fault::label).collect(Collectors.toSet())).isEqualTo(faults());
  }

  @Test
  void shouldHaveEveryKindOfFaultInTheTable() throws Exception {
    assertThat(Files.readString(TABLE))
        .contains(faults().stream().map(fault -> "{@link " + fault + "}").toList());
  }

  private static Set<String> faults() {
    return new ClassFileImporter()
        .importPackagesOf(Fault.class).stream()
            .filter(type -> type.isAssignableTo(Fault.class) && !type.isEquivalentTo(Fault.class))
            .map(JavaClass::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
  }
}

package io.storyfold.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.Article;
import io.storyfold.avro.Layout;
import io.storyfold.avro.Story;
import io.storyfold.runtime.Settings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaSetTest {
  private final SchemaSet current = SchemaSet.current();

  @Test
  void shouldHoldTheValueOfEveryTopic() {
    Set<String> topicValues =
        current.schemas().entrySet().stream()
            .filter(entry -> !entry.getKey().startsWith(SchemaSet.STATE))
            .map(entry -> entry.getValue().getFullName())
            .collect(Collectors.toSet());
    Set<String> expected =
        Settings.of(Map.of()).topics().valueSchemas().values().stream()
            .map(Schema::getFullName)
            .collect(Collectors.toSet());
    expected.add(Layout.getClassSchema().getFullName());

    assertThat(topicValues).isEqualTo(expected);
  }

  @Test
  void shouldResolveTypesOfOtherFiles() {
    Map<String, Schema> types = NamedTypes.in(current.get("StoryUpdate.avsc"));

    assertThat(types).containsKeys("io.storyfold.avro.ArticleRef", "io.storyfold.avro.Counts");
  }

  @Test
  void shouldSayWhatTheGeneratedClassesSay() {
    assertThat(current.get("Article.avsc").toString())
        .isEqualTo(withoutJava(Article.getClassSchema()));
    assertThat(current.get("Story.avsc").toString()).isEqualTo(withoutJava(Story.getClassSchema()));
  }

  @Test
  void shouldReadBackWhatItWrote(@TempDir Path directory) {
    current.write(directory.resolve("1.10.0"));

    SchemaSet read = SchemaSet.read(directory.resolve("1.10.0"));

    assertThat(read.version()).isEqualTo("1.10.0");
    assertThat(texts(read)).isEqualTo(texts(current));
  }

  @Test
  void shouldNotOverwriteARelease(@TempDir Path directory) {
    assertThatThrownBy(() -> current.write(directory))
        .hasMessageContaining(directory.toString())
        .hasMessageContaining("choose the next version");
  }

  @Test
  void shouldListReleasesOldestFirst() {
    List<SchemaSet> released = SchemaSet.released();

    assertThat(released).isNotEmpty();
    assertThat(released.get(0).version()).isEqualTo("0.1.0");
    assertThat(released).allSatisfy(set -> assertThat(set.schemas()).isNotEmpty());
  }

  /** Docs included, which {@code equals} would ignore. */
  private static Map<String, String> texts(SchemaSet set) {
    return set.schemas().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toString(true)));
  }

  /** The code generator notes how strings look in Java. */
  private static String withoutJava(Schema generated) {
    return generated
        .toString()
        .replace("{\"type\":\"string\",\"avro.java.string\":\"String\"}", "\"string\"");
  }
}

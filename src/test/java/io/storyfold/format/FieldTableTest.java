package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.storyfold.article.Article;
import io.storyfold.article.WireDetails;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of fields in the package's documentation against files that have all of them. */
class FieldTableTest {
  private static final Path DOCUMENTATION =
      Path.of("src/main/java/io/storyfold/format/package-info.java");

  /** Of no format: set by producers of our own, or told by {@code status}. */
  private static final List<String> OURS = List.of("status", "embedding", "replayed", "wire");

  @ParameterizedTest
  @CsvSource({
    "1,rss.xml",
    "2,atom.xml",
    "3,ninjs-1.json",
    "4,newsml-g2.xml",
    "5,digitalwires.json"
  })
  void shouldFillExactlyTheFieldsThatTheTableSays(int column, String file) throws IOException {
    Map<String, Object> fields = fields(HandMade.first(file));

    for (String[] row : table()) {
      Object value = Objects.requireNonNull(fields.get(row[0]), row[0]);
      assertThat(empty(value))
          .as("%s of %s is %s, documented: %s", row[0], file, value, row[column])
          .isEqualTo(row[column].equals("-"));
    }
  }

  @Test
  void shouldNameEveryFieldOfAnArticle() throws IOException {
    TreeSet<String> expected = new TreeSet<>(fields(new Draft().read()).keySet());
    OURS.forEach(expected::remove);

    assertThat(table().stream().map(row -> row[0])).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String[]> table() throws IOException {
    try (Stream<String> lines = Files.lines(DOCUMENTATION)) {
      return lines
          .filter(line -> line.contains(" | ") && !line.contains("field  "))
          .map(line -> line.substring(3).split("\\|"))
          .map(cells -> Arrays.stream(cells).map(String::strip).toArray(String[]::new))
          .toList();
    }
  }

  private static boolean empty(Object value) {
    if (value instanceof String text) {
      return text.isEmpty();
    }
    if (value instanceof List<?> list) {
      return list.isEmpty();
    }
    return value instanceof OptionalLong date
        ? date.isEmpty()
        : value.equals(0) || value.equals(false);
  }

  private static Map<String, Object> fields(Article article) {
    Map<String, Object> fields = new TreeMap<>();
    add(Article.class, article, fields);
    add(WireDetails.class, article.wire(), fields);
    return fields;
  }

  private static void add(Class<?> type, Object value, Map<String, Object> fields) {
    for (RecordComponent field : type.getRecordComponents()) {
      try {
        fields.put(field.getName(), field.getAccessor().invoke(value));
      } catch (ReflectiveOperationException e) {
        throw new LinkageError(e.getMessage(), e);
      }
    }
  }
}

package io.storyfold.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.storyfold.article.Article;
import io.storyfold.article.ArticleStatus;
import io.storyfold.evaluate.Shared;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every ninjs and NewsML-G2 file, good and bad, against a table of what it says. */
class SharedAgencyFilesTest {
  private static final String TABLE = "/formats/agency-files.tsv";
  private static final String PUBLISHER = "publisher.example";

  /** Outcomes of files in which there is nothing to read. */
  private static final List<String> BROKEN = List.of("BAD_JSON", "BAD_XML", "UNREADABLE");

  @TestFactory
  Stream<DynamicTest> shouldReadEveryFileAsTheTableSays() throws IOException {
    Path root = Shared.data("formats");
    return rows().stream().map(row -> DynamicTest.dynamicTest(row[0], () -> check(root, row)));
  }

  private static void check(Path root, String[] row) throws Exception {
    Path file = root.resolve(row[0]);
    Input input = Input.of(file.toString()).by(PUBLISHER);
    List<Delivery> deliveries = deliveries(file, input);

    assertThat(deliveries).isNotEmpty();
    assertThat(outcome(deliveries.get(0))).as(deliveries.toString()).isEqualTo(row[1]);
    if (!BROKEN.contains(row[1]) && !row[3].isEmpty()) {
      fields(draft(file, input).read(), row);
    }
  }

  private static void fields(Article article, String[] row) {
    assertThat(article.id()).endsWith("|" + row[2]).startsWith(article.source());
    assertThat(article.publishedAt()).hasValue(Long.parseLong(row[3]));
    assertThat(article.version()).isEqualTo(Integer.parseInt(row[4]));
    assertThat(article.status()).isEqualTo(ArticleStatus.valueOf(row[5]));
    assertThat(article.language()).isEqualTo(row[6]);
    assertThat(article.title().strip()).hasSize(Integer.parseInt(row[7]));
    assertThat(article.body().isBlank()).isEqualTo(row[8].isEmpty());
    assertThat(article.topics().size() + "/" + article.wire().locations().size()).isEqualTo(row[9]);
  }

  private static List<Delivery> deliveries(Path file, Input input) throws IOException {
    List<Delivery> all = new ArrayList<>();
    try (Deliveries deliveries = new Formats().open(file, input)) {
      deliveries.forEachRemaining(all::add);
    }
    return all;
  }

  /** The first item as far as it was read, whether it is an article or not. */
  private static Draft draft(Path file, Input input) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    if (file.toString().endsWith(".json")) {
      return new NinjsItem(new ObjectMapper().readTree(bytes), input).draft();
    }
    Element root = NewsMl.root(bytes, "");
    return NewsMl.draft(NewsMl.elements(root).get(0), input);
  }

  private static String outcome(Delivery delivery) {
    return delivery instanceof Delivery.Rejected r ? r.reason().name() : "OK";
  }

  private static List<String[]> rows() throws IOException {
    try (BufferedReader table =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(SharedAgencyFilesTest.class.getResourceAsStream(TABLE)),
                StandardCharsets.UTF_8))) {
      return table.lines().filter(l -> !l.startsWith("#")).map(l -> l.split("\t", -1)).toList();
    }
  }
}

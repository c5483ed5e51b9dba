package io.storyfold.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;

class OmissionsTest {
  @Test
  void shouldFindNothingInTheCurrentSchemas() {
    assertThat(SchemaSet.current().schemas().values())
        .allSatisfy(schema -> assertThat(Omissions.in(schema)).isEmpty());
  }

  @Test
  void shouldFindWhatLacks() {
    String bare =
        """
        {"type": "record", "name": "Bare", "fields": [
          {"name": "kind", "type": {"type": "enum", "name": "Kind", "symbols": ["A"]}},
          {"name": "rest", "default": [], "doc": "Complete.", "type": {"type": "array", "items":
            {"type": "record", "name": "Rest", "doc": " ", "fields": []}}}]}
        """;

    assertThat(Omissions.in(SchemaParser.parseSingle(bare)))
        .containsExactly(
            "Bare has no doc",
            "Bare.kind has no doc",
            "Bare.kind has no default",
            "Kind has no doc",
            "Kind has no default symbol",
            "Rest has no doc");
  }
}

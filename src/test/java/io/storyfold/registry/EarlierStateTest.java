package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaParser;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** State stores are read that a released version of the program has filled. */
class EarlierStateTest {
  private static final String STORE = "storyfold-desk-desk-copies-changelog";
  private static final int RECORDS = 20;
  private static final long SEED = 7;

  /** Everything that a release keeps in stores, and the layout, which is stored the same way. */
  static Stream<Path> stored() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("schemas/released"))) {
      return files
          .filter(f -> f.toString().matches(".*/(state/\\w+|Layout)\\.avsc"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("stored")
  void shouldReadWhatAReleaseWrote(Path file) throws Exception {
    Schema released = SchemaParser.parseSingle(Files.readString(file));
    Class<? extends SpecificRecord> type =
        Class.forName(released.getFullName()).asSubclass(SpecificRecord.class);
    StateSerde<? extends SpecificRecord> serde = StateSerde.of(type);

    for (Object record : new RandomData(released, RECORDS, SEED)) {
      byte[] written = ReleasedState.written(released, (GenericRecord) record);
      SpecificRecord read = serde.deserializer().deserialize(STORE, written);

      assertThat(read).hasSameClassAs(type.getDeclaredConstructor().newInstance());
      assertThat(ReleasedState.seen(released, read)).isEqualTo(record);
    }
  }
}

package io.storyfold.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.storyfold.avro.Article;
import io.storyfold.avro.Evidence;
import io.storyfold.avro.PlacedArticle;
import io.storyfold.avro.Term;
import io.storyfold.avro.state.MemberRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.data.TimeConversions;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

class StateSerdeTest {

  private static final String STORE = "app-articles-changelog";

  private final StateSerde<Article> serde = StateSerde.of(Article.class);

  @Test
  void shouldReturnWhatWasWritten() {
    assertThat(read(serde, write("Zürich"))).isEqualTo(article("Zürich"));
  }

  @Test
  void shouldPutMarkerAndFingerprintInFront() {
    ByteBuffer bytes = ByteBuffer.wrap(write("a")).order(ByteOrder.LITTLE_ENDIAN);

    assertThat(bytes.getShort()).isEqualTo((short) 0x01C3);
    assertThat(bytes.getLong())
        .isEqualTo(SchemaNormalization.parsingFingerprint64(Article.getClassSchema()));
  }

  @Test
  void shouldWriteTheBytesThatAvroWrites() throws IOException {
    SpecificData byField = new SpecificData();
    byField.addLogicalTypeConversion(new TimeConversions.TimestampMillisConversion());
    MemberRecord member =
        MemberRecord.newBuilder()
            .setSequence(7)
            .setPlaced(
                PlacedArticle.newBuilder()
                    .setDecidedAt(Instant.ofEpochMilli(5))
                    .setEvidence(Evidence.newBuilder().setSourceId("a|1").build())
                    .build())
            .setTerms(List.of(new Term("brücke", 20, 1), new Term("3", 10, 3)))
            .build();

    assertThat(StateSerde.of(MemberRecord.class).serializer().serialize(STORE, member))
        .isEqualTo(
            new BinaryMessageEncoder<MemberRecord>(byField, member.getSchema())
                .encode(member)
                .array());
  }

  @Test
  void shouldLeaveNullAlone() {
    assertThat(serde.serializer().serialize(STORE, null)).isNull();
    assertThat(serde.deserializer().deserialize(STORE, null)).isNull();
  }

  @Test
  void shouldReadWhatAnEarlierVersionWrote() throws IOException {
    byte[] old = ofOtherVersion();

    assertThat(read(StateSerde.of(Article.class, List.of(Versions.NEWER)), old))
        .isEqualTo(article("a|1"));
  }

  @Test
  void shouldSayWhatIsMissingForAnUnknownVersion() throws IOException {
    byte[] old = ofOtherVersion();

    assertThatThrownBy(() -> read(serde, old))
        .isInstanceOf(SerializationException.class)
        .hasMessageContainingAll(STORE, "unreleased version");
  }

  @Test
  void shouldRefuseBytesThatAreNoSingleObject() {
    for (byte[] bytes : new byte[][] {{}, {0, 0, 0, 0, 1, 2, 'a'}, {(byte) 0xC3, 1}}) {
      assertThatThrownBy(() -> read(serde, bytes)).isInstanceOf(SerializationException.class);
    }
  }

  private byte[] write(String id) {
    return serde.serializer().serialize(STORE, article(id));
  }

  private static Article read(StateSerde<Article> serde, byte[] bytes) {
    return serde.deserializer().deserialize(STORE, bytes);
  }

  private static byte[] ofOtherVersion() throws IOException {
    GenericRecord record = new GenericData.Record(Versions.NEWER);
    record.put("mood", "gloomy");
    record.put("id", "a|1");
    return new BinaryMessageEncoder<GenericRecord>(GenericData.get(), Versions.NEWER)
        .encode(record)
        .array();
  }

  private static Article article(String id) {
    return Article.newBuilder().setId(id).build();
  }
}

package io.storyfold.registry;

import java.nio.ByteBuffer;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Headers;

/**
 * The five bytes in front of every record: {@code 0x00} and the schema id, big-endian (Confluent
 * documentation, "Wire format").
 */
final class WireFormat {

  static final int PREFIX_LENGTH = 1 + Integer.BYTES;
  private static final byte ID_FORM = 0x00;
  private static final byte GUID_FORM = 0x01;
  private static final String KEY_HEADER = "__key_schema_id";
  private static final String VALUE_HEADER = "__value_schema_id";

  private WireFormat() {}

  static byte[] prefix(int id) {
    return ByteBuffer.allocate(PREFIX_LENGTH).put(ID_FORM).putInt(id).array();
  }

  /**
   * The schema id in front of a record.
   *
   * @throws SerializationException if the bytes are not of the id form
   */
  static int id(String topic, byte[] data) {
    if (data.length > 0 && data[0] == GUID_FORM) {
      throw guidForm(topic);
    }
    if (data.length < PREFIX_LENGTH || data[0] != ID_FORM) {
      throw new SerializationException(
          "a record of topic %s (%d bytes) does not begin with 0x00 and a schema id: it was not written with a schema registry"
              .formatted(topic, data.length));
    }
    return ByteBuffer.wrap(data, 1, Integer.BYTES).getInt();
  }

  /** In the GUID form a header names the schema, and the bytes have no prefix at all. */
  static void refuseGuidForm(String topic, Headers headers, boolean isKey) {
    if (headers.lastHeader(isKey ? KEY_HEADER : VALUE_HEADER) != null) {
      throw guidForm(topic);
    }
  }

  private static SerializationException guidForm(String topic) {
    return new SerializationException(
        "a record of topic %s names its schema by GUID in a header (%s), which is not read here: let its producer write the id in front of the value (PrefixSchemaIdSerializer)"
            .formatted(topic, VALUE_HEADER));
  }
}

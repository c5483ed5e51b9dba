package io.storyfold.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes articles as lines of JSON, and keeps a few invented texts that have nothing in common. */
final class ArticleLines {
  /** German, about a bridge. */
  static final String BRIDGE =
      "Die Kaltenbrücke in Ostersiel bleibt nach einem Riss im mittleren Pfeiler bis zum Herbst"
          + " gesperrt. Ein Taucher der Hafenbehörde hatte den Schaden am Montagabend bei einer"
          + " gewöhnlichen Prüfung entdeckt. Die Fähre der Gemeinde verkehrt ab sofort im Takt von"
          + " zwölf Minuten, auch in der Nacht. Bürgermeisterin Ilse Wendeland rechnet mit Kosten von"
          + " vier Millionen Talern und bat die Nachbarorte um Geduld. Händler am Südufer fürchten um"
          + " das Geschäft des Sommers, denn die Umleitung über Moorhagen dauert fast eine Stunde.";

  /** English, about a chess player. */
  static final String CHESS =
      "A retired lighthouse keeper has beaten the reigning champion of the Skerrow islands in a"
          + " chess match that lasted eleven hours. Morag Tulloch, 78, had not played in public since"
          + " her school days. She gave up her queen on the fortieth move and forced mate with two"
          + " knights. The champion shook her hand and asked for lessons. The village hall of"
          + " Kestrel Bay ran out of tea long before the end.";

  /** German, about a theft of bees. */
  static final String BEES =
      "Unbekannte haben aus einem Obstgarten bei Grauwinkel sechzehn Bienenvölker gestohlen. Der"
          + " Imker bemerkte den Verlust erst am Morgen, als die Wiese still blieb. Die Polizei sucht"
          + " nun einen Lieferwagen mit kaputtem Rücklicht. Ohne die Bienen, sagt der Züchterverein,"
          + " falle die Kirschernte im Tal in diesem Jahr um ein Drittel kleiner aus.";

  private static final ObjectMapper JSON = new ObjectMapper();

  private ArticleLines() {}

  /**
   * One line.
   *
   * @param date ISO 8601
   * @param more further fields, name and value by turns
   */
  static String article(
      String id, String source, String date, String title, String body, Object... more) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("source", source);
    fields.put("publishedAt", date);
    fields.put("title", title);
    fields.put("body", body);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(String.valueOf(more[i]), more[i + 1]);
    }
    return json(fields);
  }

  /** One line without a field. */
  static String without(String line, String field) {
    try {
      Map<?, ?> fields = JSON.readValue(line, LinkedHashMap.class);
      fields.remove(field);
      return json(fields);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String json(Map<?, ?> fields) {
    try {
      return JSON.writeValueAsString(fields);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}

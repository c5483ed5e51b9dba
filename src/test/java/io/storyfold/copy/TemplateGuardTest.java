package io.storyfold.copy;

import static io.storyfold.copy.Texts.DAY;
import static io.storyfold.copy.Texts.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TemplateGuardTest {
  /** A frame with {@code #}, and what fills it in two issues. */
  private record Template(String kind, String frame, String first, String second) {
    String issue(String fillings) {
      String text = frame;
      for (String filling : fillings.split("\\|", -1)) {
        text = text.replaceFirst("#", filling);
      }
      return text;
    }
  }

  private static final List<Template> TEMPLATES =
      List.of(
          new Template(
              "weather, German",
              "Das Wetter in Brinkstadt: Am # ist es zunächst wechselnd bewölkt, später lockert es auf. Die Höchstwerte liegen bei # Grad, im Bergland bei # Grad. In der Nacht zum # kühlt es auf # Grad ab. Der Wind weht schwach bis mäßig aus West mit Böen um # Kilometer pro Stunde.",
              "Montag|14|9|Dienstag|6|35",
              "Dienstag|17|11|Mittwoch|8|40"),
          new Template(
              "weather, English",
              "Harbour Vale forecast for #: a dry start with sunny spells, then cloud building from the west. Highs of # degrees inland and # on the coast. Overnight lows near # degrees with light winds of # miles an hour. Sunset is at #.",
              "Monday|18|15|7|9|19.42",
              "Tuesday|21|16|9|12|19.40"),
          new Template(
              "lottery, German",
              "Die Gewinnzahlen der Ziehung vom #: Die Zahlen lauten #. Die Superzahl ist die #. Im Spiel der Zusatzlotterie wurde die Zahl # gezogen. Alle Angaben ohne Gewähr. Der Jackpot liegt in der nächsten Ziehung bei rund # Millionen Euro.",
              "Mittwoch, 4. Juni|3, 12, 17, 25, 33, 41|7|4711234|9",
              "Samstag, 7. Juni|5, 9, 22, 28, 36, 49|2|8120045|11"),
          new Template(
              "lottery, Spanish",
              "Estos son los números premiados del sorteo celebrado el #: la combinación ganadora es # y el número complementario es el #. El reintegro ha sido el #. El bote del próximo sorteo asciende a # millones de euros, según la organización.",
              "lunes|4, 11, 19, 27, 38, 45|22|6|12",
              "jueves|2, 8, 23, 31, 40, 44|17|3|14"),
          new Template(
              "stock table, German",
              "Der Leitindex hat den Handel am # mit einem Stand von # Punkten beendet. Das ist ein Plus von # Prozent im Vergleich zum Vortag. Der Index der mittelgroßen Werte ging bei # Zählern aus dem Handel. Am Rentenmarkt lag die Umlaufrendite bei # Prozent. Der Euro kostete # Dollar.",
              "Montag|15.234,10|0,45|27.112|1,92|1,0871",
              "Dienstag|15.310,77|0,50|27.300|1,95|1,0902"),
          new Template(
              "stock table, French",
              "À la clôture de la Bourse #, l'indice vedette s'établit à # points, en hausse de # pour cent. Le volume des échanges atteint # milliards d'euros. Sur le marché des changes, l'euro vaut # dollar. Le baril de brut se négocie à # dollars.",
              "lundi|7 412,30|0,32|2,9|1,0871|81,20",
              "mardi|7 455,81|0,58|3,1|1,0899|82,75"),
          new Template(
              "pollen, German",
              "Der Pollenflug in der Region am #: Die Belastung durch Gräser erreicht # Körner, durch Birke # Körner und durch Beifuß # Körner je Kubikmeter Luft. Allergiker sollten vor allem zwischen # Uhr und # Uhr die Fenster geschlossen halten.",
              "Donnerstag|45|12|3|10|16",
              "Freitag|60|8|5|9|17"),
          new Template(
              "speed cameras, German",
              "Hier wird in Brinkstadt am # geblitzt: auf der Hauptstraße in Höhe der Nummer #, auf der Ringallee in Höhe der Nummer # und auf der Landesstraße bei Kilometer #. Mit weiteren Kontrollen ist im ganzen Stadtgebiet jederzeit zu rechnen.",
              "12. März|14|201|3,4",
              "13. März|88|17|7,1"),
          new Template(
              "police report, German",
              "Unbekannte haben in der Nacht zum # in Brinkstadt ein Fahrrad im Wert von # Euro aus einem Keller gestohlen. Die Tat ereignete sich zwischen # Uhr und # Uhr. Die Polizei hat die Ermittlungen aufgenommen und bittet Zeugen, sich unter der Nummer der Wache zu melden. Es war der # Fall in diesem Jahr.",
              "Montag|800|22.30|6.15|14.",
              "Donnerstag|1.200|23.00|5.45|16."),
          new Template(
              "match report from a form, English",
              "The home side won # to # in front of # spectators on #. They led after # minutes and doubled the lead shortly before the break. The visitors pulled one back after # minutes but could not find an equaliser. The hosts move up to place # in the table.",
              "3|1|12,400|Saturday|17|71|4",
              "2|0|11,950|Sunday|23|64|6"),
          new Template(
              "earthquake, English",
              "An earthquake of magnitude # struck off the coast on # at # local time, the seismological office said. The quake had a depth of # kilometres. There were no immediate reports of damage or casualties and no tsunami warning was issued. It was the # tremor in the area this month.",
              "5.1|Monday|04:12|33|7th",
              "4.8|Friday|17:45|10|9th"),
          new Template(
              "fuel prices, Italian",
              "I prezzi dei carburanti di #: la benzina costa in media # euro al litro, il gasolio # euro al litro, il gas # euro. In autostrada la benzina arriva a # euro al litro. I dati sono quelli comunicati dai gestori al ministero e aggiornati alle ore #.",
              "lunedì|1,812|1,745|0,71|2,05|8",
              "martedì|1,825|1,751|0,72|2,07|9"),
          new Template(
              "infection figures, German",
              "Die Gesundheitsämter haben am # binnen eines Tages # Neuinfektionen gemeldet. Vor einer Woche waren es # gewesen. Die Inzidenz lag bei #. Binnen eines Tages wurden # neue Todesfälle verzeichnet. Die Zahl der Genesenen gab das Institut mit etwa # an. Der Wert bildet das Geschehen der vergangenen Tage ab.",
              "Montag|4.369|5.010|58,9|62|2.150.000",
              "Dienstag|8.354|7.556|60,5|551|2.163.000"),
          new Template(
              "tide table, Dutch",
              "Het getij aan de kust op #: het is hoogwater om # uur met een stand van # centimeter boven normaal en laagwater om # uur met een stand van # centimeter. De zon komt op om # uur. De scheepvaart wordt verzocht rekening te houden met de stroming.",
              "maandag|3.12|180|9.40|45|5.31",
              "dinsdag|3.58|174|10.22|51|5.33"));

  @TestFactory
  List<DynamicTest> shouldNotCallTheNextIssueACopy() {
    return TEMPLATES.stream()
        .map(
            template ->
                DynamicTest.dynamicTest(
                    template.kind(),
                    () -> {
                      CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
                      String first = template.issue(template.first());
                      String second = template.issue(template.second());
                      engine.add(Texts.item("1", "one.example", 0, first), 1);
                      assertThat(relation(engine, "2", "one.example", DAY, second, 2))
                          .isEqualTo(Relation.ORIGINAL);
                    }))
        .toList();
  }

  @TestFactory
  List<DynamicTest> shouldCallAnIssueACopyWhereAnotherSourceCorrectsOneNumber() {
    return TEMPLATES.stream()
        .map(
            template ->
                DynamicTest.dynamicTest(
                    template.kind(),
                    () -> {
                      CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
                      String first = template.issue(template.first());
                      String corrected =
                          template.issue(template.first().replaceFirst("\\|[^|]*", "|999"));
                      engine.add(Texts.item("1", "one.example", 0, first), 1);
                      assertThat(relation(engine, "2", "two.example", HOUR, corrected, 2))
                          .isIn(Relation.NEAR, Relation.PARTIAL);
                    }))
        .toList();
  }

  @Test
  void shouldTellAnAgencysDailyTemplateAcrossSources() {
    String frame =
        "Die Behörde meldete # Fälle. Vor Wochenfrist waren es # gewesen. Die Quote lag bei # je"
            + " Gemeinde. Im Norden waren # betroffen, im Süden kamen # hinzu, im Westen zählte man"
            + " # und im Osten noch #. Insgesamt gab das Amt # Meldungen an, davon # aus Kliniken"
            + " und # aus Praxen. Die Werte bilden das Geschehen der vergangenen Tage ab.";
    Template template =
        new Template("", frame, "10|20|30|40|50|60|70|80|90|100", "11|21|31|41|51|61|71|81|91|101");
    CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
    String first = template.issue(template.first());
    String second = template.issue(template.second());
    engine.add(Texts.item("1", "one.example", 0, first), 1);
    assertThat(relation(engine, "2", "two.example", DAY, second, 2)).isEqualTo(Relation.ORIGINAL);
    assertThat(relation(engine, "3", "three.example", DAY, first, 3)).isEqualTo(Relation.EXACT);
  }

  @Test
  void shouldLetASourceRepeatItsOwnTextWithOneCorrection() {
    String body =
        "Am Montag trafen 12 Minister aus 9 Ländern in Aldermoor ein. Sie berieten 3 Stunden lang"
            + " über 41 Anträge. Um 18 Uhr traten 2 Sprecher vor die Presse, die seit 14 Uhr"
            + " gewartet hatte, und nannten 5 Beschlüsse.";
    CopyEngine engine = new CopyEngine(CopySettings.DEFAULTS);
    engine.add(Texts.item("1", "one.example", 0, body), 1);
    String corrected = body.replace("41 Anträge", "43 Anträge");
    assertThat(relation(engine, "2", "one.example", HOUR, corrected, 2)).isEqualTo(Relation.NEAR);
  }

  @Test
  void shouldCompareTextsWithoutNumbersAsAlike() {
    assertThat(TemplateGuard.compare(new int[0], new int[] {1, 2}))
        .isEqualTo(new TemplateGuard.Places(0, 0));
  }

  private static Relation relation(
      CopyEngine engine, String id, String source, long arrivedAt, String body, long sequence) {
    return engine
        .add(Texts.item(id, source, arrivedAt, body), sequence)
        .get(0)
        .verdict()
        .relation();
  }
}

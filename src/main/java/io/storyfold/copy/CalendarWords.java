package io.storyfold.copy;

import io.storyfold.article.Words;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;

/**
 * Names of days and months, folded as {@link io.storyfold.article.Words} folds, in the languages
 * with most news on offer. Written out, because the names a JDK knows change with its release and
 * sketches are persisted.
 */
final class CalendarWords {
  private static final String NAMES =
      """
              montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag
              januar jaenner februar maerz april mai juni juli august september oktober november dezember
              heute morgen gestern
              monday tuesday wednesday thursday friday saturday sunday
              january february march may june july october december
              today tomorrow yesterday
              lundi mardi mercredi jeudi vendredi samedi dimanche
              janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre
              lunes martes miercoles jueves viernes sabado domingo
              enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre
              lunedi martedi mercoledi giovedi venerdi domenica
              gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre
              maandag dinsdag woensdag donderdag vrijdag zaterdag zondag
              januari februari maart mei augustus
              segunda terca quarta quinta sexta
              janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro
              poniedzialek wtorek sroda czwartek piatek sobota niedziela
              stycznia lutego marca kwietnia maja czerwca lipca sierpnia wrzesnia pazdziernika listopada grudnia
              """;

  private static final LongOpenHashSet HASHES = new LongOpenHashSet();

  private static final int FIRST_LOOK_BITS = 6;

  /** A bit for twelve bits of each hash: most words end here, in the processor's cache. */
  private static final long[] FIRST_LOOK = new long[1 << FIRST_LOOK_BITS];

  static {
    Words names = Words.of(NAMES);
    for (int i = 0; i < names.size(); i++) {
      long hash = names.hash(i);
      HASHES.add(hash);
      FIRST_LOOK[firstLook(hash)] |= 1L << hash;
    }
  }

  private CalendarWords() {}

  /** Whether the word with this hash is one. */
  static boolean contains(long wordHash) {
    return (FIRST_LOOK[firstLook(wordHash)] & (1L << wordHash)) != 0 && HASHES.contains(wordHash);
  }

  private static int firstLook(long hash) {
    return (int) (hash >>> (Long.SIZE - FIRST_LOOK_BITS));
  }
}

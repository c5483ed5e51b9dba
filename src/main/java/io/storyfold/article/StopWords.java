package io.storyfold.article;

import java.util.Set;

/**
 * Words that carry no event: function words of German and English, and the words every front page
 * wears. Folded as {@link Words} folds. Other languages need no list: a word that many stories hold
 * weighs next to nothing anyway, the list only saves work and the first hour.
 */
final class StopWords {
  private static final String GERMAN =
      """
      aber alle allem allen aller alles als also am an andere anderen anderer ans auch auf aus bei
      beim bereits bin bis bist bleibt bloss da dabei dadurch dafuer dagegen daher damit danach
      dann daran darauf darf darum das dass davon davor dazu dein deine dem den denen denn der
      deren des dessen dich die dies diese diesem diesen dieser dieses dir doch dort du durch
      duerfen ein eine einem einen einer eines einfach einige er erst es etwa etwas euch euer fuer
      ganz gar geben geht gegen gibt haben habe hat hatte hatten hier hin hinter ich ihm ihn ihnen
      ihr ihre ihrem ihren ihrer im immer in ins ist ja jede jedem jeden jeder jedes jetzt kann
      kein keine keinen keiner koennen koennte koennten kommt lassen laesst macht machen man mal
      mehr mein meine meinem meinen meiner mich mir mit moechte muss muessen nach nachdem nicht
      nichts noch nun nur ob oder ohne ohnehin schon sehr sein seine seinem seinen seiner seit
      selbst sich sie sind so sogar soll sollen sollte sollten sondern sonst sowie steht ueber um
      und uns unser unsere unserer unter viel viele vielen vom von vor waehrend war waren warum
      was wegen weil weiter welche welcher wenn wer werden wie wieder will wir wird wo wollen
      worden wurde wurden wuerde wuerden zu zum zur zwischen
      """;

  private static final String ENGLISH =
      """
      about above after again against all although and any are as at be because been before being
      below between both but by can could did do does doing down during each even ever every few
      for from further get gets got had has have having he her here hers him his how however if
      into is isn it its itself just last like made make many may me might more most much must my
      new no nor not now of off on once one only or other our out over own said same say says she
      should since some still such than that the their them then there these they this those
      though through to too two under until up upon us very we were what when where which while
      who whom why with within without would you your
      """;

  private static final Set<String> WORDS = Set.of((GERMAN + ENGLISH).trim().split("\\s+"));

  private StopWords() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }
}

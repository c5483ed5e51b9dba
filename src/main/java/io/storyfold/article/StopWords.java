package io.storyfold.article;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Words that carry no event: function words of the languages with a desk of their own, and the
 * words every front page wears. Folded as {@link Words} folds. Other languages get by without: a
 * word that many stories hold weighs next to nothing anyway, the list only saves work and the first
 * hour.
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

  private static final String FRENCH =
      """
      alors apres au aucun aussi autre autres aux avant avec avoir bien car ce cela celle celui ces
      cette ceux chaque chez comme comment contre dans de depuis des deux devant doit donc dont du
      elle elles en encore entre est et etait etaient ete etre eux fait faire fois font hors il ils
      je jusqu la le les leur leurs lors lui mais meme moins ne ni nos notre nous on ont ou par
      parce pas pendant peu peut plus pour pourquoi qu quand que quel quelle qui quoi sans se sera
      ses si son sont sous sur ta tandis te tes tous tout toute toutes tres trois trop tu un une
      vers voici voir vos votre vous
      """;

  private static final String SPANISH =
      """
      al algo algunos ante antes asi aun aunque cada como con contra cual cuando de del desde donde
      dos durante el ella ellas ellos en entre era eran es esa ese eso esta estaba estan estas este
      esto estos fue fueron ha habia han hasta hay la las le les lo los mas me mi mientras muy nada
      ni no nos otra otras otro otros para pero poco por porque que quien se segun ser si sido sin
      sobre solo son su sus tambien tan tanto te tiene tienen toda todas todo todos tras tres un
      una unas uno unos ya
      """;

  private static final String ITALIAN =
      """
      agli ai alla alle allo anche ancora che chi ci come con contro cui da dagli dai dal dalla dalle
      degli dei del della delle dello di dopo dove due ed era erano essere fra gia gli ha hanno il
      in io la le lei lo loro lui ma mentre nei nel nella nelle non ogni per perche piu poi prima
      quando quella quelle quello questa queste questi questo se senza si sia solo sono su sua sue
      sugli sui sul sulla suo suoi tra tre tutti tutto un una uno
      """;

  private static final String DUTCH =
      """
      aan alle als ander andere bij dan dat de deze die dit doen door dus een eens en er gaat geen
      geweest haar had hebben heeft het hij hoe hun ik is kan komt maar meer men met moet na naar
      niet nog nu of om omdat onder ons ook op over te tegen tot twee uit van veel voor waar wat
      werd wie wordt worden zal ze zich zijn zo zonder zou
      """;

  private static final String POLISH =
      """
      ale bez bedzie byc byl byla bylo byly co czy dla do dwa gdy gdzie go ich ile im ja jak jako je
      jego jej jest jeszcze juz kiedy kto ktora ktore ktory ktorych lub ma maja mnie moze na nad nie
      niz od oraz po pod podczas poniewaz przed przez przy sa sie swoje ta tak takze tam te tego tej
      ten to tylko tym w wiec we wszystko z za ze zeby
      """;

  private static final Set<String> WORDS =
      Arrays.stream((GERMAN + ENGLISH + FRENCH + SPANISH + ITALIAN + DUTCH + POLISH).split("\\s+"))
          .collect(Collectors.toUnmodifiableSet());

  private static final int LONGEST = WORDS.stream().mapToInt(String::length).max().orElse(0);

  private StopWords() {}

  static boolean contains(String folded) {
    return folded.length() <= LONGEST && WORDS.contains(folded);
  }
}

package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditsTest {
  private static final String FIRST = "Zwei Brücken sind gesperrt.";
  private static final String LAST = "Die Lage bleibt angespannt.";

  private final Credits credits = new Credits(Agencies.knownAnd(List.of("nda")));
  private final Set<String> agencies = new LinkedHashSet<>();

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "© Example.de/dpa/rtr=dpa Reuters",
        "(dpa)=dpa",
        "(AFP/dpa/mno)=AFP dpa",
        "Quelle: AFP=AFP",
        "Quelle: example.org, mno/dpa=dpa",
        "Quelle: example.org, Mona Muster, dpa=dpa",
        "EX/mno/dpa=dpa",
        "Mit Material von dpa=dpa",
        "Mit Material der Nachrichtenagenturen dpa und SID=dpa SID",
        "Nachrichtenagentur: dpa=dpa",
        "dpa-AFX=dpa",
        "dpa:261122-99-123456/2=dpa",
        "(APA, 22.11.2026)=APA",
        "— Reuters=Reuters",
        "REUTER=Reuters",
        "(with files from The Canadian Press)=Canadian Press",
        "avec AFP=AFP",
        "(KNA)=KNA",
        "(epd/KNA)=epd KNA",
        "(SID)=SID",
        "APA/mno=APA",
        "(ANSA)=ANSA",
        "(EFE)=EFE",
        "TASS/Interfax=TASS Interfax",
        "(Xinhua)=Xinhua",
        "(PA)=PA",
        "AAP/mno=AAP",
        "(rtr)=Reuters",
        "© Example.de/dpa/AFP/AP/rtr/mno/xyz=dpa AFP AP Reuters",
        "nda/mno=nda"
      })
  void shouldTakeCreditsOffTheEnd(String credit, String named) {
    assertThat(strip(FIRST, LAST, credit)).containsExactly(FIRST, LAST);
    assertThat(agencies).containsExactly(names(named));
    agencies.clear();
    assertThat(strip(FIRST + " " + LAST + " " + credit)).containsExactly(FIRST + " " + LAST);
  }

  @Test
  void shouldTakeABylineForACreditOnlyOnALineOfItsOwn() {
    assertThat(strip(FIRST, "Mona Muster, dpa")).containsExactly(FIRST);
    assertThat(strip(FIRST + " Mona Muster, dpa")).containsExactly(FIRST + " Mona Muster, dpa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "Hamburg (dpa) - =dpa",
        "BERLIN (AP) — =AP",
        "PARIS, Nov 5 (Reuters) - =Reuters",
        "Frankfurt am Main (dpa/AFP) – =dpa AFP",
        "Talheim/Bergdorf (dpa/lno) - =dpa",
        "(AFP) – =AFP",
        "OCEAN CITY, Md. (AP) — =AP"
      })
  void shouldTakeDatelinesOffTheStart(String dateline, String named) {
    // parameters lose the space at their end
    assertThat(strip(dateline + " " + FIRST, LAST)).containsExactly(FIRST, LAST);
    assertThat(agencies).containsExactly(names(named));
  }

  @Test
  void shouldLeaveAHeadlineThatRunsIntoTheDateline() {
    String line = "Brücken in Talheim gesperrt HAMBURG (dpa) - " + FIRST;

    assertThat(strip(line)).containsExactly(line);
    assertThat(agencies).containsExactly("dpa");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das sagte der Bürgermeister der Nachrichtenagentur dpa.",
        "Das sagte sie der Deutschen Presse-Agentur.",
        "Er arbeitet seit Jahren für Reuters.",
        "Es berichtet die Agentur (dpa) über den Sturm.",
        "Die Deutsche Presse-Agentur (dpa) - gegründet im Norden - schweigt.",
        "Dagegen stimmten CDU/CSU.",
        "Wer zahlt die Brücken in Talheim?",
        "London (rainy) - and cold.",
        "Quelle: Statistisches Amt der Stadt Talheim",
        "Quelle: dpa/Muster",
        "© dpa / Mona Muster"
      })
  void shouldLeaveSentencesAndPictures(String sentence) {
    assertThat(strip(FIRST, sentence)).containsExactly(FIRST, sentence);
    assertThat(strip(sentence)).containsExactly(sentence);
    assertThat(agencies).isEmpty();
  }

  @Test
  void shouldNotEatATextThatIsNothingButACredit() {
    assertThat(strip("(dpa)")).containsExactly("(dpa)");
    assertThat(strip()).isEmpty();
  }

  @Test
  void shouldTakeShortUnknownNamesForInitials() {
    assertThat(credits.agenciesIn("sid/dpa/xy")).containsExactly("dpa");
    assertThat(credits.agenciesIn("SID/AP")).containsExactly("SID", "AP");
    assertThat(credits.agenciesIn("By Mona Muster, Associated Press")).containsExactly("AP");
    assertThat(credits.agenciesIn("Mona Muster")).isEmpty();
  }

  private List<String> strip(String... lines) {
    List<String> list = new ArrayList<>(Arrays.asList(lines));
    credits.strip(list, agencies);
    return list;
  }

  private static String[] names(String named) {
    return named.contains("Canadian") ? new String[] {named} : named.split(" ", -1);
  }
}

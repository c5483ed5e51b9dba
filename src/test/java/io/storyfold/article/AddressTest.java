package io.storyfold.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "https://a.example/region/north/storm-closes-two-bridges-4711abc.html"
            + " | storm closes two bridges | region north",
        "https://a.example/sport/article69a8c2/late-goal-decides-cup.html?cid=7#top"
            + " | late goal decides cup | sport",
        "https://a.example/news/2026-01/01/rates-rise-li.33620 | rates rise li | news",
        "https://a.example/rates-rise-dpa.urn-newsml-dpa-com-20090101-251229-930-476874"
            + " | rates rise | ''",
        "https://a.example/culture/opera-opens-a-48058157-8493-467f-aeff-c24bf0b80793"
            + " | opera opens a aeff | culture",
        "https://a.example | '' | ''",
        "'' | '' | ''"
      })
  void shouldReadTheWordsOfAnAddress(String url, String slug, String sections) {
    Address address = Address.of(url);

    assertThat(String.join(" ", words(address.slug()))).isEqualTo(slug);
    assertThat(String.join(" ", words(address.sections()))).isEqualTo(sections);
  }

  private static List<String> words(Words words) {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      list.add(words.folded(i));
    }
    return list;
  }
}

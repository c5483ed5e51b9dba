package io.storyfold.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokensTest {
  private static final String PUBLISHER = "the publisher's long random string";
  private static final String EDITOR = "the editor's long random string";
  private static final Tokens TOKENS =
      Tokens.parse(
          "feeds:publish:%s, desk-1:publish+edit:%s"
              .formatted(Tokens.hash(PUBLISHER), Tokens.hash(EDITOR)));

  @Test
  void shouldFindTheHolderOfAToken() {
    assertThat(TOKENS.find(PUBLISHER).orElseThrow().name()).isEqualTo("feeds");
    assertThat(TOKENS.find(PUBLISHER).orElseThrow().scopes()).containsExactly(Scope.PUBLISH);
    assertThat(TOKENS.find(EDITOR).orElseThrow().scopes())
        .containsExactlyInAnyOrder(Scope.PUBLISH, Scope.EDIT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "the publisher's long random strinG"})
  void shouldKnowNoOtherToken(String token) {
    assertThat(TOKENS.find(token)).isEmpty();
    assertThat(Tokens.parse("").find(token)).isEmpty();
  }

  @Test
  void shouldHashAsCommonToolsDo() {
    // printf abc | sha256sum
    assertThat(Tokens.hash("abc"))
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "secret",
        "a:b",
        "name:publish:secret",
        "na me:publish:",
        ":publish:",
        "name:admin:",
        "name::"
      })
  void shouldRefuseWhatItCannotReadWithoutRepeatingIt(String entry) {
    String text = entry.endsWith(":") ? entry + Tokens.hash("x") : entry;

    assertThatThrownBy(() -> Tokens.parse("good:edit:" + Tokens.hash("y") + "," + text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("name:scopes:hash")
        .message()
        .doesNotContain("secret");
  }
}

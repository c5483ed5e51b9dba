package io.storyfold.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PageCacheTest {
  private final PageCache cache = new PageCache();
  private final AtomicInteger made = new AtomicInteger();

  @Test
  void shouldMakeAPageOnceForEachVersion() {
    assertThat(page("de", 1)).isEqualTo(page("de", 1));
    assertThat(made).hasValue(1);

    assertThat(page("de", 2)).isNotEqualTo(page("de", 1));
  }

  @Test
  void shouldKeepPagesApart() {
    assertThat(page("de", 1)).isNotEqualTo(page("en", 1));
    assertThat(page("de", 1)).isEqualTo("1");
  }

  @Test
  void shouldGoOnWithoutRoom() {
    for (int version = 0; version < 3; version++) {
      for (int i = 0; i < 200; i++) {
        int before = made.get();
        page("desk-" + i, version);
        assertThat(made).hasValue(before + 1);
      }
      int before = made.get();
      page("desk-0", version);
      assertThat(made).as("what came first stays until something changes").hasValue(before);
    }
  }

  @Test
  void shouldNotKeepWhatIsLarge() {
    PageCache.Asked asked = asked("de");
    cache.of(asked, 1, () -> new byte[1 << 20]);

    assertThat(new String(cache.of(asked, 1, () -> "new".getBytes(UTF_8)).bytes(), UTF_8))
        .isEqualTo("new");
  }

  private String page(String desk, long version) {
    byte[] bytes =
        cache
            .of(asked(desk), version, () -> String.valueOf(made.incrementAndGet()).getBytes(UTF_8))
            .bytes();
    return new String(bytes, UTF_8);
  }

  private static PageCache.Asked asked(String desk) {
    StoryFilter filter = new StoryFilter(Set.of(desk), Set.of(), Set.of(), Set.of(), 0, Set.of());
    return new PageCache.Asked(new StoryQuery(filter, null, null, SortOrder.SCORE, 50, null), 12);
  }
}

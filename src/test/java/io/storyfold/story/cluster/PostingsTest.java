package io.storyfold.story.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PostingsTest {

  @Test
  void shouldEqualASortedMapUnderRandomUse() {
    int[] list = Postings.NONE;
    MemberSlots members = new MemberSlots();
    TreeMap<Long, Member> model = new TreeMap<>();
    Random random = new Random(11);

    for (int i = 0; i < 5_000; i++) {
      long sequence = random.nextInt(200);
      Member known = model.remove(sequence);
      if (known != null) {
        list = Postings.without(known.slot, list, model.size() + 1, members::sequence);
        members.release(known);
      } else {
        Member member = member(sequence);
        members.take(member);
        list = Postings.with(member.slot, list, model.size(), members::sequence);
        model.put(sequence, member);
      }
      assertThat(Arrays.stream(list).limit(model.size()).mapToObj(members::member))
          .containsExactlyElementsOf(model.values());
    }
  }

  private static Member member(long sequence) {
    TermBag none = TermBag.of(List.of(), new int[0]);
    Cluster cluster = new Cluster("s", 0, 0);
    return new Member("a" + sequence, sequence, 0, "x", "", 0, true, none, cluster);
  }
}

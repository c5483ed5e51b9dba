package io.storyfold.gateway;

import io.storyfold.avro.Story;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Orders of the story list, each highest first. */
enum SortOrder {
  /**
   * By score, as it stands at one common moment. A stored score is as of the story's last update
   * and halves every 12 hours (Story.score), so its logarithm falls along a line: log2(score) +
   * updatedAt / half-life orders stories alike at every moment and needs no clock.
   */
  SCORE {
    @Override
    double key(Story story) {
      double halvings = story.getUpdatedAt().toEpochMilli() / SCORE_HALF_LIFE_MILLIS;
      return story.getScore() > 0
          ? Math.log(story.getScore()) / Math.log(2) + halvings
          : Double.NEGATIVE_INFINITY;
    }
  },
  UPDATED {
    @Override
    double key(Story story) {
      return story.getUpdatedAt().toEpochMilli();
    }
  },
  CREATED {
    @Override
    double key(Story story) {
      return story.getCreatedAt().toEpochMilli();
    }
  },
  SIZE {
    @Override
    double key(Story story) {
      return story.getCounts().getArticles();
    }
  };

  private static final double SCORE_HALF_LIFE_MILLIS = 12 * 3_600_000.0;

  /** The larger, the further up. */
  abstract double key(Story story);

  /** The name used in requests. */
  String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<SortOrder> parse(String parameter) {
    return Arrays.stream(values()).filter(o -> o.parameter().equals(parameter)).findFirst();
  }
}

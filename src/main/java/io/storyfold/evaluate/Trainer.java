package io.storyfold.evaluate;

import io.storyfold.story.cluster.Candidate;
import io.storyfold.story.cluster.ClusterSettings;
import io.storyfold.story.cluster.Decision;
import io.storyfold.story.cluster.FeatureVector;
import io.storyfold.story.cluster.JoinFeature;
import io.storyfold.story.cluster.JoinModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Trains the join-or-new model by imitation (Ross, Gordon, Bagnell, "A Reduction of Imitation
 * Learning and Structured Prediction to No-Regret Online Learning", 2011: DAgger): replay the
 * stream with the present model, ask gold what each article should have done in the stories <em>as
 * they then were</em>, refit on all that was seen, and again. The model so learns to go on from its
 * own mistakes.
 *
 * <p>A candidate is right when at least half of its members that gold knows belong to the article's
 * gold story. Candidates without such a member teach nothing.
 */
public final class Trainer {
  /** Times the stream is replayed with the model of the round before. */
  public static final int ROUNDS = 3;

  private static final double RIDGE = 3;

  private final ClusterSettings settings;

  /** A trainer for an engine with these settings. */
  public Trainer(ClusterSettings settings) {
    this.settings = settings;
  }

  /**
   * One stream with its gold.
   *
   * @param items in order of arrival; more than gold knows, to warm up
   * @param gold story by article id
   */
  public record Course(List<StreamItem> items, Map<String, String> gold) {}

  /**
   * Fits the regression of one profile, keeping its thresholds and the other profiles.
   *
   * @param first the model to begin with
   * @param profile name of the profile to fit; articles of other profiles teach nothing
   * @throws IllegalArgumentException when there is no such profile, or gold teaches nothing of it
   */
  public JoinModel train(JoinModel first, String profile, List<Course> courses) {
    List<Lesson> lessons = new ArrayList<>();
    JoinModel model = first.with(first.named(profile));
    for (int round = 0; round < ROUNDS; round++) {
      for (Course course : courses) {
        new Replay(settings, model)
            .run(
                course.items(),
                (item, decision, desk) -> learn(item, decision, desk, course, profile, lessons));
      }
      model = fit(model, profile, lessons);
    }
    return model;
  }

  private record Lesson(FeatureVector features, boolean right) {}

  private static void learn(
      StreamItem item,
      Decision decision,
      ReplayedDesk desk,
      Course course,
      String profile,
      List<Lesson> lessons) {
    String story = course.gold().get(item.id());
    if (story == null || !decision.profile().equals(profile)) {
      return;
    }
    for (Candidate candidate : desk.candidates(item, decision)) {
      int known = 0;
      int same = 0;
      for (String member : desk.articles(candidate.storyId())) {
        String other = course.gold().get(member);
        known += other == null ? 0 : 1;
        same += story.equals(other) ? 1 : 0;
      }
      if (known > 0) {
        lessons.add(new Lesson(candidate.features(), 2 * same >= known));
      }
    }
  }

  private static JoinModel fit(JoinModel model, String name, List<Lesson> lessons) {
    if (lessons.stream().map(Lesson::right).distinct().count() < 2) {
      throw new IllegalArgumentException(
          "nothing to learn for profile "
              + name
              + ": gold must list articles of the input that are judged by it, some of one story,"
              + " some of two");
    }
    List<JoinFeature> features = JoinFeature.all();
    List<double[]> columns = new ArrayList<>();
    List<JoinModel.Input> standards = new ArrayList<>();
    for (JoinFeature feature : features) {
      double[] column = lessons.stream().mapToDouble(l -> l.features().get(feature)).toArray();
      columns.add(column);
      standards.add(standard(column));
    }
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (int row = 0; row < lessons.size(); row++) {
      double[] inputs = new double[features.size() + 1];
      inputs[0] = 1;
      for (int i = 0; i < features.size(); i++) {
        inputs[i + 1] = standards.get(i).part(columns.get(i)[row]);
      }
      examples.add(new LogisticRegression.Example(inputs, lessons.get(row).right(), 1));
    }
    double[] weights = LogisticRegression.fit(examples, RIDGE);
    List<JoinModel.Input> inputs = new ArrayList<>();
    for (int i = 0; i < features.size(); i++) {
      JoinModel.Input standard = standards.get(i);
      inputs.add(new JoinModel.Input(standard.mean(), standard.scale(), weights[i + 1]));
    }
    return model.with(model.named(name).weighing(weights[0], inputs));
  }

  /** Mean and standard deviation of a feature, with weight 1. */
  private static JoinModel.Input standard(double[] column) {
    double mean = Arrays.stream(column).average().orElse(0);
    double variance = Arrays.stream(column).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    return new JoinModel.Input(mean, variance > 0 ? Math.sqrt(variance) : 1, 1);
  }
}

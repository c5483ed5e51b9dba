package io.storyfold.evaluate;

import io.storyfold.story.Candidate;
import io.storyfold.story.ClusterSettings;
import io.storyfold.story.Decision;
import io.storyfold.story.JoinFeature;
import io.storyfold.story.JoinModel;
import java.util.ArrayList;
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
  private static final int ROUNDS = 5;
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
   */
  public JoinModel train(JoinModel first, String profile, List<Course> courses) {
    List<Lesson> lessons = new ArrayList<>();
    JoinModel model = first;
    for (int round = 0; round < ROUNDS; round++) {
      for (Course course : courses) {
        new Replay(settings, model)
            .run(
                course.items(),
                (item, decision, replay) ->
                    learn(item, decision, replay, course, profile, lessons));
      }
      model = fit(model, profile, lessons);
    }
    return model;
  }

  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Lesson(double[] features, boolean right) {}

  private static void learn(
      StreamItem item,
      Decision decision,
      Replay replay,
      Course course,
      String profile,
      List<Lesson> lessons) {
    String story = course.gold().get(item.id());
    if (story == null || !decision.profile().equals(profile)) {
      return;
    }
    for (Candidate candidate : replay.candidates(item, decision)) {
      int known = 0;
      int same = 0;
      for (String member : replay.articles(candidate.storyId())) {
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
    int n = JoinFeature.values().length;
    double[] mean = new double[n];
    double[] scale = new double[n];
    for (int i = 0; i < n; i++) {
      double sum = 0;
      double squares = 0;
      for (Lesson lesson : lessons) {
        sum += lesson.features()[i];
        squares += lesson.features()[i] * lesson.features()[i];
      }
      mean[i] = sum / lessons.size();
      double variance = squares / lessons.size() - mean[i] * mean[i];
      scale[i] = variance > 0 ? Math.sqrt(variance) : 1;
    }
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (Lesson lesson : lessons) {
      double[] inputs = new double[n + 1];
      inputs[0] = 1;
      for (int i = 0; i < n; i++) {
        inputs[i + 1] = (lesson.features()[i] - mean[i]) / scale[i];
      }
      examples.add(new LogisticRegression.Example(inputs, lesson.right(), 1));
    }
    double[] weights = LogisticRegression.fit(examples, RIDGE);
    List<JoinModel.Input> inputs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      inputs.add(new JoinModel.Input(mean[i], scale[i], weights[i + 1]));
    }
    List<JoinModel.Profile> profiles = new ArrayList<>();
    for (JoinModel.Profile p : model.profiles()) {
      profiles.add(
          p.name().equals(name)
              ? new JoinModel.Profile(
                  p.name(), p.fromWords(), p.idfExponent(), p.join(), p.merge(), weights[0], inputs)
              : p);
    }
    return new JoinModel(model.version(), model.provenance(), profiles);
  }
}

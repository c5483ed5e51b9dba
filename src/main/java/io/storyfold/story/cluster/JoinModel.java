package io.storyfold.story.cluster;

import java.util.List;

/**
 * The learned join-or-new decision, as data: a logistic regression for each length of article.
 *
 * @param version names the model in every decision it makes
 * @param profiles ascending by {@code fromWords}; the first begins at 0
 */
public record JoinModel(String version, List<Profile> profiles) {

  /** Checks the profiles. */
  public JoinModel {
    profiles = List.copyOf(profiles);
    if (profiles.isEmpty() || profiles.get(0).fromWords() != 0) {
      throw new IllegalArgumentException(
          "join model " + version + ": the first profile must begin at fromWords 0");
    }
    for (int i = 1; i < profiles.size(); i++) {
      if (profiles.get(i).fromWords() <= profiles.get(i - 1).fromWords()) {
        throw new IllegalArgumentException(
            "join model " + version + ": profiles must ascend by fromWords");
      }
    }
  }

  /** The profile for an article of so many words. */
  public Profile profile(int words) {
    int i = profiles.size() - 1;
    while (profiles.get(i).fromWords() > words) {
      i--;
    }
    return profiles.get(i);
  }

  /** The same model with another profile in place of the one of that name. */
  public JoinModel with(Profile profile) {
    return new JoinModel(
        version,
        profiles.stream().map(p -> p.name().equals(profile.name()) ? profile : p).toList());
  }

  /**
   * The profile of that name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public Profile named(String name) {
    return profiles.stream()
        .filter(profile -> profile.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "join model "
                        + version
                        + " has no profile "
                        + name
                        + ", only "
                        + profiles.stream().map(Profile::name).toList()));
  }

  /** The same profiles under another name. */
  public JoinModel called(String otherVersion) {
    return new JoinModel(otherVersion, profiles);
  }

  /**
   * The model for articles of one length.
   *
   * @param name shown in decisions
   * @param provenance what it was trained on and how
   * @param fromWords the shortest article it judges, in words
   * @param idfExponent steepness of the term weights, 0 to 2
   * @param join probability from which an article joins its best story, 0..1
   * @param merge when two stories are one; of a story, its newest article's profile says it
   * @param bias of the regression
   * @param inputs one for each {@link JoinFeature}, in its order
   */
  public record Profile(
      String name,
      String provenance,
      int fromWords,
      double idfExponent,
      double join,
      MergeRule merge,
      double bias,
      List<Input> inputs) {

    /** Weights steeper than this would leave one rare word to decide alone. */
    private static final double STEEPEST = 2;

    /** Checks that every feature has its input, and the steepness. */
    public Profile {
      inputs = List.copyOf(inputs);
      if (!(idfExponent >= 0 && idfExponent <= STEEPEST)) {
        throw new IllegalArgumentException(
            "join model profile %s: idfExponent is %s where 0 to %s can be"
                .formatted(name, idfExponent, STEEPEST));
      }
      if (inputs.size() != JoinFeature.all().size()) {
        throw new IllegalArgumentException(
            "join model profile "
                + name
                + ": "
                + inputs.size()
                + " inputs where "
                + JoinFeature.all().size()
                + " are needed");
      }
    }

    /** The same with other thresholds. */
    public Profile asking(double otherJoin, double otherMerge) {
      return new Profile(
          name,
          provenance,
          fromWords,
          idfExponent,
          otherJoin,
          merge.asking(otherMerge),
          bias,
          inputs);
    }

    /** The same with a word on where it comes from. */
    public Profile from(String otherProvenance) {
      return new Profile(name, otherProvenance, fromWords, idfExponent, join, merge, bias, inputs);
    }

    /** The same with another regression. */
    public Profile weighing(double otherBias, List<Input> otherInputs) {
      return new Profile(
          name, provenance, fromWords, idfExponent, join, merge, otherBias, otherInputs);
    }

    /** Probability, 0..1, that article and story tell one event. */
    double probability(FeatureVector features) {
      double sum = bias;
      for (JoinFeature feature : JoinFeature.all()) {
        sum += inputs.get(feature.index()).part(features.get(feature));
      }
      return 1 / (1 + StrictMath.exp(-sum));
    }
  }

  /**
   * One feature's share in the regression.
   *
   * @param mean subtracted from the value
   * @param scale the value is divided by
   * @param weight of the standardised value
   */
  public record Input(double mean, double scale, double weight) {
    /** What a value adds to the log odds. */
    public double part(double value) {
      return (value - mean) / scale * weight;
    }
  }
}

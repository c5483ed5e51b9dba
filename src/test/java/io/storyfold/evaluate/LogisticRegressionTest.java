package io.storyfold.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

  @Test
  void shouldFindTheWeightsThatMadeTheLabels() {
    double[] truth = {-1, 2, -.5};
    Random random = new Random(7);
    List<LogisticRegression.Example> examples = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double[] inputs = {1, random.nextGaussian(), random.nextGaussian()};
      boolean label = random.nextDouble() < LogisticRegression.probability(inputs, truth);
      examples.add(new LogisticRegression.Example(inputs, label, 1));
    }

    double[] found = LogisticRegression.fit(examples, 1);

    for (int i = 0; i < truth.length; i++) {
      assertThat(found[i]).isCloseTo(truth[i], within(.1));
    }
    assertThat(LogisticRegression.fit(examples, 1)).isEqualTo(found);
  }

  @Test
  void shouldStayFiniteOnSeparableExamples() {
    List<LogisticRegression.Example> examples =
        List.of(
            new LogisticRegression.Example(new double[] {1, 1}, true, 1),
            new LogisticRegression.Example(new double[] {1, -1}, false, 1));

    double[] weights = LogisticRegression.fit(examples, 1);

    assertThat(weights[1]).isPositive().isFinite();
  }

  @Test
  void shouldCountAnExampleByItsWeight() {
    List<LogisticRegression.Example> examples =
        List.of(
            new LogisticRegression.Example(new double[] {1}, true, 3),
            new LogisticRegression.Example(new double[] {1}, false, 1));

    assertThat(LogisticRegression.fit(examples, 1)[0]).isCloseTo(Math.log(3), within(1e-6));
  }
}

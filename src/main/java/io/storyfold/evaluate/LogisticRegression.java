package io.storyfold.evaluate;

import java.util.List;

/**
 * Binary logistic regression with a ridge penalty, fitted by Newton's method (iteratively
 * reweighted least squares: Hastie, Tibshirani, Friedman, "The Elements of Statistical Learning",
 * 4.4.1). A few dozen inputs and no randomness: the same examples give the same bits.
 */
final class LogisticRegression {
  private static final int STEPS = 25;
  private static final double CONVERGED = 1e-9;

  private LogisticRegression() {}

  /**
   * An example.
   *
   * @param inputs the first must be 1, for the bias, which is not penalised
   * @param label true for the positive class
   * @param weight how much it counts
   */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Example(double[] inputs, boolean label, double weight) {}

  /** Weights, the first of them the bias, that minimise log loss + ridge/2 · |weights|². */
  static double[] fit(List<Example> examples, double ridge) {
    int n = examples.get(0).inputs().length;
    double[] weights = new double[n];
    for (int step = 0; step < STEPS; step++) {
      double[][] hessian = new double[n][n];
      double[] gradient = new double[n];
      for (int i = 1; i < n; i++) {
        hessian[i][i] = ridge;
        gradient[i] = -ridge * weights[i];
      }
      hessian[0][0] = CONVERGED;
      for (Example example : examples) {
        accumulate(example, weights, gradient, hessian);
      }
      double[] change = solve(hessian, gradient);
      double largest = 0;
      for (int i = 0; i < n; i++) {
        weights[i] += change[i];
        largest = Math.max(largest, Math.abs(change[i]));
      }
      if (largest < CONVERGED) {
        break;
      }
    }
    return weights;
  }

  private static void accumulate(
      Example example, double[] weights, double[] gradient, double[][] hessian) {
    double[] x = example.inputs();
    double p = probability(x, weights);
    double error = ((example.label() ? 1 : 0) - p) * example.weight();
    double curvature = p * (1 - p) * example.weight();
    for (int i = 0; i < x.length; i++) {
      gradient[i] += error * x[i];
      double row = curvature * x[i];
      for (int j = 0; j <= i; j++) {
        hessian[i][j] += row * x[j];
      }
    }
  }

  static double probability(double[] inputs, double[] weights) {
    double sum = 0;
    for (int i = 0; i < inputs.length; i++) {
      sum += weights[i] * inputs[i];
    }
    return 1 / (1 + StrictMath.exp(-sum));
  }

  /** Solves a positive definite system, given by its lower triangle, by Cholesky's method. */
  private static double[] solve(double[][] a, double[] b) {
    int n = b.length;
    double[] x = b.clone();
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = a[i][j];
        for (int k = 0; k < j; k++) {
          sum -= a[i][k] * a[j][k];
        }
        a[i][j] = i == j ? Math.sqrt(Math.max(sum, CONVERGED)) : sum / a[j][j];
      }
      for (int k = 0; k < i; k++) {
        x[i] -= a[i][k] * x[k];
      }
      x[i] /= a[i][i];
    }
    for (int i = n - 1; i >= 0; i--) {
      for (int k = i + 1; k < n; k++) {
        x[i] -= a[k][i] * x[k];
      }
      x[i] /= a[i][i];
    }
    return x;
  }
}

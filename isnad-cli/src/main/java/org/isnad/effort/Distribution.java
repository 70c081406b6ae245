package org.isnad.effort;

import java.util.stream.IntStream;

/**
 * How counts are distributed.
 *
 * @param n how many counts; where there are none, all else is 0
 * @param quartile a quarter of the counts is at most this
 * @param untouched how many counts are 0
 */
public record Distribution(
    int n,
    long total,
    double mean,
    double quartile,
    double median,
    double upperQuartile,
    double ninetieth,
    int most,
    int untouched) {

  /** Quantiles between two counts are interpolated (Hyndman and Fan 1996, definition 7). */
  public static Distribution of(IntStream counts) {
    int[] sorted = counts.sorted().toArray();
    if (sorted.length == 0) {
      return new Distribution(0, 0, 0, 0, 0, 0, 0, 0, 0);
    }
    long total = IntStream.of(sorted).asLongStream().sum();
    return new Distribution(
        sorted.length,
        total,
        (double) total / sorted.length,
        quantile(sorted, 0.25),
        quantile(sorted, 0.5),
        quantile(sorted, 0.75),
        quantile(sorted, 0.9),
        sorted[sorted.length - 1],
        (int) IntStream.of(sorted).filter(count -> count == 0).count());
  }

  /** The share of counts that are 0. */
  public double untouchedShare() {
    return n == 0 ? 0 : (double) untouched / n;
  }

  private static double quantile(int[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }
}

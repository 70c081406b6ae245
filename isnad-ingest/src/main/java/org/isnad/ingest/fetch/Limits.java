package org.isnad.ingest.fetch;

import java.time.Duration;

/**
 * How much is fetched at most.
 *
 * @param bytes of one page or file, after decompression
 * @param time of one page or file with its redirections, from the first byte sent to the last one
 *     received
 * @param redirects how many are followed
 * @param pause between two requests to one host; a longer one that the site asks for is kept, up to
 *     {@link #LONGEST_PAUSE}
 */
public record Limits(int bytes, Duration time, int redirects, Duration pause) {
  /** What is waited at most, whatever a site asks for. */
  public static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /** 16 MB, 30 seconds, five redirections, a second between requests. */
  public static final Limits DEFAULT =
      new Limits(16 << 20, Duration.ofSeconds(30), 5, Duration.ofSeconds(1));

  public Limits {
    if (bytes < 1 || time.isNegative() || time.isZero() || redirects < 0 || pause.isNegative()) {
      throw new IllegalArgumentException("limits below nothing");
    }
  }
}

package org.isnad.coding;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small word that says how to read what stands beside it; see coding/cues.tsv.
 *
 * @param id name of the cue
 * @param mask the one bit that stands for it in the sets that {@link Scan} keeps, or 0 where it is
 *     in none
 */
record Cue(String id, long mask) {
  private static final Map<String, Long> MASKS = new ConcurrentHashMap<>();

  Cue(String id) {
    this(id, maskOf(id));
  }

  /** The bit of a cue; a name gets the same one wherever it is asked for. */
  static long maskOf(String id) {
    Long known = MASKS.get(id);
    return known != null ? known : register(id);
  }

  private static synchronized long register(String id) {
    Long known = MASKS.get(id);
    if (known == null) {
      if (MASKS.size() == Long.SIZE) {
        throw new IllegalStateException("more than " + Long.SIZE + " cues");
      }
      known = 1L << MASKS.size();
      MASKS.put(id, known);
    }
    return known;
  }
}

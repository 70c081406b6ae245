package org.isnad.coding;

import java.time.LocalDate;
import java.util.Map;

/**
 * A time that an event may have happened at, with what speaks for it; what the model of dates is
 * trained on.
 *
 * @param start first possible day, or null for no date
 * @param end last possible day, or null
 * @param features names and values
 */
public record DateCase(LocalDate start, LocalDate end, Map<String, Double> features) {
  public DateCase {
    features = Map.copyOf(features);
  }
}

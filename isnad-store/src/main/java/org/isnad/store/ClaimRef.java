package org.isnad.store;

import org.isnad.coding.Measure;

/**
 * A claim of a mention, by its words.
 *
 * @param report id of the report
 * @param mention id of the event in that report
 * @param begin UTF-16 offset of the quote in the cleaned text
 * @param end UTF-16 offset after the quote
 * @param measure what the claim counts; one quote may count the killed and the injured
 */
public record ClaimRef(String report, String mention, int begin, int end, Measure measure) {
  MentionRef anchor() {
    return new MentionRef(report, mention);
  }
}

package org.isnad.coding;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Words of a text with what they mean by themselves (codebook, section 8).
 *
 * @param layer time, quantity, place, actor, means, attribution, trigger or boilerplate
 * @param text the words, exactly as the cleaned text has them
 * @param begin UTF-16 offset in the cleaned text
 * @param end UTF-16 offset after the words
 * @param fields what is particular to the layer, in the order to print; values are strings,
 *     numbers, maps of such, or null
 */
public record Mention(String layer, String text, int begin, int end, Map<String, Object> fields) {
  public Mention {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}

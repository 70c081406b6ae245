package org.isnad.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Codes (of countries, of actors) that stand for one another in turn. */
final class VariedCodes {
  private final List<String> codes;
  private final Map<String, Integer> index = new HashMap<>();

  /**
   * @param codes each once
   */
  VariedCodes(List<String> codes) {
    this.codes = List.copyOf(codes);
    for (int i = 0; i < codes.size(); i++) {
      index.put(codes.get(i), i);
    }
  }

  /** The code in a variation; one that is not among the codes, and null, stay. */
  String of(String code, int variation) {
    Integer i = index.get(code);
    return i == null ? code : codes.get((i + variation) % codes.size());
  }
}

package org.isnad.ledger;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.isnad.coding.AttributionLink;

/**
 * Who knows what a claim says: the named source nearest to the event. The same named source in two
 * outlets is one witness; a source that is only described («مصدر أمني») belongs to the outlet or
 * the agency that quotes it; what a report says in its own voice, its outlet answers for.
 *
 * @param key identity, equal for what is surely one witness
 * @param words words of its name, empty for an outlet's own voice
 * @param actorId identity in the actor lexicon, or null
 */
record Witness(String key, Set<String> words, String actorId) {
  Witness {
    words = Set.copyOf(words);
  }

  static Witness of(List<AttributionLink> chain, String outlet) {
    String described = "";
    for (int i = chain.size() - 1; i >= 0; i--) {
      AttributionLink link = chain.get(i);
      if (link.actorId() != null) {
        return new Witness("actor:" + link.actorId(), words(link), link.actorId());
      }
      Set<String> words = words(link);
      if (!words.isEmpty()) {
        return new Witness("name:" + String.join(" ", words), words, null);
      }
      if (described.isEmpty()) {
        described = link.name() == null ? link.mention() : link.name();
      }
    }
    return new Witness(
        "outlet:" + outlet + (described.isEmpty() ? "" : "|" + described), Set.of(), null);
  }

  private static Set<String> words(AttributionLink link) {
    Set<String> words = new LinkedHashSet<>();
    if (link.name() != null) {
      words.addAll(Lexicon.significant(link.name()));
    } else if (link.mention() != null) {
      words.addAll(Lexicon.significant(link.mention()));
    }
    return words;
  }

  /** True where the two are one: «وزارة الصحة» and «المتحدث باسم وزارة الصحة» with a name. */
  boolean same(Witness other) {
    if (key.equals(other.key)) {
      return true;
    }
    if (actorId != null && other.actorId != null) {
      return false;
    }
    return !words.isEmpty()
        && !other.words.isEmpty()
        && (words.containsAll(other.words) || other.words.containsAll(words));
  }

  /** True for what a report says in its own voice. */
  boolean ownVoice() {
    return key.startsWith("outlet:") && key.indexOf('|') < 0;
  }

  /** Number of different witnesses; «same» is taken transitively. */
  static int distinct(List<Witness> witnesses) {
    int n = witnesses.size();
    int[] root = new int[n];
    int groups = n;
    for (int i = 0; i < n; i++) {
      root[i] = i;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (root[i] != root[j] && witnesses.get(i).same(witnesses.get(j))) {
          int from = root[i];
          int to = root[j];
          for (int k = 0; k < n; k++) {
            if (root[k] == from) {
              root[k] = to;
            }
          }
          groups--;
        }
      }
    }
    return groups;
  }
}

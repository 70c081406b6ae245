package org.isnad.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which actors belong to which: an agency of a state speaks for it, a branch for its group. */
@FunctionalInterface
public interface Parties {
  /** Identities of the actors that {@code actorId} is part of, itself left out; never null. */
  Set<String> parents(String actorId);

  /** Canonical Arabic name of the actor, or null where it is not known. */
  default String name(String actorId) {
    return null;
  }

  /** English name of the actor, or null where it is not known. */
  default String englishName(String actorId) {
    return null;
  }

  /** The umbrellas that the actor lexicon gives. */
  static Parties builtIn() {
    return BuiltIn.INSTANCE;
  }

  /** True where one of {@code others} is the actor, a part of it, or part of the same whole. */
  default boolean same(String actorId, Collection<String> others) {
    if (actorId == null || others.isEmpty()) {
      return false;
    }
    Set<String> family = family(actorId);
    for (String other : others) {
      for (String member : family(other)) {
        if (family.contains(member)) {
          return true;
        }
      }
    }
    return false;
  }

  private Set<String> family(String actorId) {
    Set<String> family = new HashSet<>(parents(actorId));
    family.add(actorId);
    return family;
  }

  /** Holder of the built-in table, read when it is first needed. */
  final class BuiltIn {
    private static final int NAME = 1;
    private static final int ENGLISH_NAME = 2;
    private static final int PARENT = 6;
    private static final Map<String, Set<String>> TABLE = new HashMap<>();
    private static final Map<String, String[]> ROWS = new HashMap<>();
    private static final Parties INSTANCE =
        new Parties() {
          @Override
          public Set<String> parents(String actorId) {
            return TABLE.getOrDefault(actorId, Set.of());
          }

          @Override
          public String name(String actorId) {
            return column(actorId, NAME);
          }

          @Override
          public String englishName(String actorId) {
            return column(actorId, ENGLISH_NAME);
          }
        };

    static {
      Map<String, String> parent = new HashMap<>();
      for (String[] row : Table.rows("/org/isnad/actor/actors.tsv")) {
        ROWS.put(row[0], row);
        if (row.length > PARENT && !row[PARENT].isBlank()) {
          parent.put(row[0], row[PARENT].strip());
        }
      }
      for (String id : parent.keySet()) {
        Set<String> umbrellas = new HashSet<>();
        String up = parent.get(id);
        while (up != null && umbrellas.add(up)) {
          up = parent.get(up);
        }
        TABLE.put(id, Set.copyOf(umbrellas));
      }
    }

    private BuiltIn() {}

    private static String column(String actorId, int column) {
      String[] row = ROWS.get(actorId);
      return row == null || row.length <= column || row[column].isBlank()
          ? null
          : row[column].strip();
    }
  }
}

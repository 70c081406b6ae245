package org.isnad.attribution;

import java.util.Locale;
import org.isnad.lexicon.LexiconFile.Row;

/** What a small word does around a teller's name; {@code particles.tsv} explains each. */
enum Particle {
  THAT,
  FROM,
  IN,
  STOP,
  ADVERB,
  AUXILIARY,
  CLAUSE,
  DETERMINER,
  VERBAL,
  NEGATION,
  MEDIUM,
  RELATIVE,
  SELF,
  WHAT,
  CLAIM,
  VOICE,
  OFFICE,
  AREA;

  final int bit = 1 << ordinal();

  static Particle of(Row row) {
    String role = row.require("role");
    for (Particle particle : values()) {
      if (particle.name().toLowerCase(Locale.ROOT).equals(role)) {
        return particle;
      }
    }
    throw row.error("no particle has the role \"" + role + "\"");
  }
}

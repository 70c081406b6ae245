package org.isnad.time;

/**
 * The senses of one form, the value of its lexicon entry.
 *
 * @param all the senses
 * @param roles a bit for every role that one of them has
 */
record Senses(Sense[] all, long roles) {
  Senses(Sense[] all) {
    this(all, rolesOf(all));
  }

  /** A bit for every role given. */
  static long bits(Role... roles) {
    long bits = 0;
    for (Role role : roles) {
      bits |= 1L << role.ordinal();
    }
    return bits;
  }

  private static long rolesOf(Sense[] all) {
    long bits = 0;
    for (Sense sense : all) {
      bits |= bits(sense.role());
    }
    return bits;
  }

  boolean hasAny(long bits) {
    return (roles & bits) != 0;
  }

  /** The sense in a role, or null. */
  Sense of(Role role) {
    if ((roles & 1L << role.ordinal()) == 0) {
      return null;
    }
    for (Sense sense : all) {
      if (sense.role() == role) {
        return sense;
      }
    }
    return null;
  }
}

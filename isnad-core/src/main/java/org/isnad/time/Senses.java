package org.isnad.time;

/** The senses of one form, the value of its lexicon entry. */
record Senses(Sense[] all) {
  Sense of(Role role) {
    for (Sense sense : all) {
      if (sense.role() == role) {
        return sense;
      }
    }
    return null;
  }
}

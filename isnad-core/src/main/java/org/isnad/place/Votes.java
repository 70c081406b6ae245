package org.isnad.place;

/** How much a text speaks of each country. */
final class Votes {
  private static final int LETTERS = 26;

  private final float[] votes = new float[LETTERS * LETTERS];
  private float most;
  private float all;

  void add(String iso, double weight) {
    int slot = slot(iso);
    if (slot >= 0) {
      votes[slot] += (float) weight;
      most = Math.max(most, votes[slot]);
      all += (float) weight;
    }
  }

  double of(String iso) {
    int slot = slot(iso);
    return slot < 0 ? 0 : votes[slot];
  }

  /** From 0 to 1: how much of what points to a country points to this one. */
  double share(String iso) {
    return all == 0 ? 0 : of(iso) / all;
  }

  /** From 0 to 1: against the country that the text speaks of most. */
  double rank(String iso) {
    return most == 0 ? 0 : of(iso) / most;
  }

  /** ISO code of the country that the text speaks of most, or empty. */
  String leader() {
    int best = 0;
    for (int slot = 1; slot < votes.length; slot++) {
      if (votes[slot] > votes[best]) {
        best = slot;
      }
    }
    return votes[best] == 0
        ? ""
        : "" + (char) ('A' + best / LETTERS) + (char) ('A' + best % LETTERS);
  }

  private static int slot(String iso) {
    if (iso.length() != 2) {
      return -1;
    }
    int high = iso.charAt(0) - 'A';
    int low = iso.charAt(1) - 'A';
    return high < 0 || high >= LETTERS || low < 0 || low >= LETTERS ? -1 : high * LETTERS + low;
  }
}

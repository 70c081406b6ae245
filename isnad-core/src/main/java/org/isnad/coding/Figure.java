package org.isnad.coding;

/**
 * A figure with what it counts, before it is given to an event.
 *
 * @param counted the people
 * @param measure what is said of them
 * @param measureToken token of the word that says so
 * @param sentence sentence it stands in
 * @param total index of the figure that this is part of, or -1
 */
record Figure(Counted counted, Measure measure, int measureToken, int sentence, int total) {
  int firstToken() {
    return Math.min(counted.first(), measureToken < 0 ? counted.first() : measureToken);
  }
}

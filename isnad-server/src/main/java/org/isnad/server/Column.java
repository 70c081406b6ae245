package org.isnad.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * One {@link Facet} of all events as small numbers, one event after the other. To filter or to
 * count tens of thousands of events is then a walk through two arrays: what a value means is asked
 * once a value, not once an event. Immutable.
 */
final class Column {
  /** The different values; a number in {@link #codes} is a place in it. */
  private final List<Facet.Value> dictionary;

  /** Of each value the place of what it is counted as in {@link #counted}. */
  private final int[] countedAs;

  /** One value of each {@link Facet.Value#value}, in that order. */
  private final List<Facet.Value> counted;

  /** Where the codes of an event begin; those of the last end with the codes. */
  private final int[] begins;

  private final int[] codes;

  private Column(
      List<Facet.Value> dictionary,
      int[] countedAs,
      List<Facet.Value> counted,
      int[] begins,
      int[] codes) {
    this.dictionary = dictionary;
    this.countedAs = countedAs;
    this.counted = counted;
    this.begins = begins;
    this.codes = codes;
  }

  static Column of(Facet facet, List<EventRecord> events) {
    Map<Facet.Value, Integer> numbers = new HashMap<>();
    List<Facet.Value> dictionary = new ArrayList<>();
    int[] begins = new int[events.size() + 1];
    int[][] codes = {new int[events.size() + 16]};
    int[] count = new int[1];
    for (int i = 0; i < events.size(); i++) {
      begins[i] = count[0];
      facet.values(
          events.get(i),
          value -> {
            int number = numbers.computeIfAbsent(value, v -> dictionary.size());
            if (number == dictionary.size()) {
              dictionary.add(value);
            }
            if (count[0] == codes[0].length) {
              codes[0] = Arrays.copyOf(codes[0], 2 * count[0]);
            }
            codes[0][count[0]++] = number;
          });
    }
    begins[events.size()] = count[0];
    TreeMap<String, Facet.Value> counted = new TreeMap<>();
    dictionary.forEach(value -> counted.putIfAbsent(value.value(), value));
    Map<String, Integer> places = new HashMap<>();
    counted.keySet().forEach(value -> places.put(value, places.size()));
    int[] countedAs = dictionary.stream().mapToInt(value -> places.get(value.value())).toArray();
    return new Column(
        List.copyOf(dictionary),
        countedAs,
        List.copyOf(counted.values()),
        begins,
        Arrays.copyOf(codes[0], count[0]));
  }

  /** The events that have a value that is wanted. */
  BitSet having(Predicate<Facet.Value> wanted) {
    boolean[] is = new boolean[dictionary.size()];
    for (int i = 0; i < is.length; i++) {
      is[i] = wanted.test(dictionary.get(i));
    }
    BitSet events = new BitSet(begins.length - 1);
    for (int event = 0; event < begins.length - 1; event++) {
      for (int i = begins[event]; i < begins[event + 1]; i++) {
        if (is[codes[i]]) {
          events.set(event);
          break;
        }
      }
    }
    return events;
  }

  /**
   * How many of these events have which value, most first, then by value.
   *
   * @param most how many values at most
   */
  List<Facets.Count> count(BitSet events, int most) {
    int[] counts = new int[counted.size()];
    // Where a value was counted last, so that an event counts once however often it has it.
    int[] last = new int[counted.size()];
    for (int event = events.nextSetBit(0); event >= 0; event = events.nextSetBit(event + 1)) {
      for (int i = begins[event]; i < begins[event + 1]; i++) {
        int value = countedAs[codes[i]];
        if (last[value] != event + 1) {
          last[value] = event + 1;
          counts[value]++;
        }
      }
    }
    // Count above place, each so that the natural order is the one wanted.
    long[] order = new long[counts.length];
    int found = 0;
    for (int value = 0; value < counts.length; value++) {
      if (counts[value] > 0) {
        order[found++] = ((long) -counts[value] << Integer.SIZE) | value;
      }
    }
    Arrays.sort(order, 0, found);
    List<Facets.Count> list = new ArrayList<>();
    for (int i = 0; i < Math.min(most, found); i++) {
      int place = (int) order[i];
      Facet.Value value = counted.get(place);
      list.add(new Facets.Count(value.value(), value.name(), value.nameEn(), counts[place]));
    }
    return List.copyOf(list);
  }
}

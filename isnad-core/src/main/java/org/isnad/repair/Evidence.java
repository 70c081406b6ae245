package org.isnad.repair;

import java.util.HashMap;
import java.util.Map;

/**
 * What speaks for the loss of one shape of a letter in a text: the words that are likely words with
 * this shape lost, against how often it is there still.
 */
final class Evidence {
  /** What a shape must gain before it counts: there are many that could by chance. */
  private static final double LEAST = 3;

  /** That only some of the letters before a shape make it get lost. */
  private static final double ONLY_AFTER = 3;

  /** Weight of a word's coming again, by the logarithm of how often: it may be a name. */
  private static final double AGAIN = 0.5;

  /** Written in one with the word after them, the longer ones first. */
  private static final String[] PROCLITICS = {
    "وال", "فال", "بال", "كال", "ولل", "ال", "لل", "و", "ف", "ب", "ك", "ل"
  };

  /** Weight of how few of a shape are there: texts differ more than chance. */
  private static final double DEFICIT = 0.5;

  private final Map<String, Word> words = new HashMap<>();
  private double missed;
  private final boolean[] after = new boolean[Glyphs.BEFORE];
  private final Map<Integer, Evidence> contexts = new HashMap<>();

  /**
   * Takes a word that misses the shape.
   *
   * @param stem what it is in all its forms (see {@link #stem})
   * @param before number of the letter before the one that is lost
   * @param gain how much likelier the word is with it (a logarithm)
   * @param common whether the word is so common with it that what misses it is no name
   */
  void add(String stem, int before, double gain, boolean common) {
    take(stem, before, gain, common);
    contexts.computeIfAbsent(before, b -> new Evidence()).take(stem, before, gain, common);
  }

  private void take(String stem, int before, double gain, boolean common) {
    missed++;
    after[before] = true;
    Word word = words.computeIfAbsent(stem, s -> new Word());
    word.times++;
    word.gain += gain;
    word.common |= common;
  }

  private static final class Word {
    int times;
    double gain;
    boolean common;

    double weight() {
      return gain / times * (1 + AGAIN * Math.log(times));
    }
  }

  private double weight(boolean strict) {
    double sum = 0;
    double most = 0;
    for (Word word : words.values()) {
      double weight = word.weight();
      sum += weight;
      most = word.common ? most : Math.max(most, weight);
    }
    return strict ? sum - most : sum;
  }

  /** A word without what is written in one with it: what comes again with it is the same word. */
  static String stem(String word) {
    for (String proclitic : PROCLITICS) {
      if (word.startsWith(proclitic) && word.length() > proclitic.length() + 1) {
        return word.substring(proclitic.length());
      }
    }
    return word;
  }

  /**
   * How much likelier it is that shapes were lost from a text than that it is sound (a logarithm).
   *
   * @param evidence what there is for each shape
   * @param shapes those of the text
   * @param strict whether the word that gains most is left out, unless it is a common one: it may
   *     be a name that comes again and again
   */
  static double gain(Map<Integer, Evidence> evidence, Shapes shapes, boolean strict) {
    double sum = 0;
    for (Map.Entry<Integer, Evidence> entry : evidence.entrySet()) {
      sum += Math.max(0, entry.getValue().gain(entry.getKey(), shapes, strict));
    }
    return sum;
  }

  /** The same for one shape. */
  double gain(int glyph, Shapes shapes, boolean strict) {
    double all = gain(glyph, shapes, strict, false);
    double some = gain(glyph, shapes, strict, true) - ONLY_AFTER;
    return Math.max(all, some) - LEAST;
  }

  /**
   * How much likelier it is that a shape is lost after a certain letter of a text that is known to
   * be broken.
   *
   * @param before number of the letter
   */
  double gainAfter(int glyph, int before, Shapes shapes) {
    Evidence context = contexts.get(before);
    return context == null ? Double.NEGATIVE_INFINITY : context.gain(glyph, shapes, false, true);
  }

  /**
   * The gain of the words by having the shape back, that of so many and no others being lost
   * (binomial), and that of how few are there (Poisson).
   *
   * @param only whether only the shape after the letters that were seen to make it get lost counts
   */
  private double gain(int glyph, Shapes shapes, boolean strict, boolean only) {
    double most = 0;
    double there = 0;
    for (int before = 0; before < Glyphs.BEFORE; before++) {
      if (!only || after[before]) {
        most += shapes.expected(glyph, before);
        there += shapes.there(glyph, before);
      }
    }
    double gain = weight(strict) + missed * Math.log(missed / (missed + there));
    if (there > 0) {
      gain += there * Math.log(there / (missed + there));
    }
    if (there < most && !Glyphs.isHamzaAlef(glyph)) {
      gain += DEFICIT * (most - there + (there > 0 ? there * Math.log(there / most) : 0));
    }
    return gain;
  }
}

package org.isnad.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Frequencies of words, of pairs and of triples of words in news, and of letters in words. The
 * tables are made by {@code org.isnad.bench.RepairTrainer}; words of few reports are not in them.
 *
 * <p>A word after two others has the probability that triples give it, discounted by a constant,
 * for the rest that of pairs, and for their rest that of the word alone (Ney, Essen and Kneser
 * 1994).
 */
final class LanguageModel {
  /** Beginning of a line, and whatever says nothing of the word after it. */
  static final int START = 0;

  /** Any number. */
  static final int NUMBER = 1;

  /** Any word that the list has not. */
  static final int UNKNOWN = 2;

  private static final double DISCOUNT = 0.6;

  /** A word spelled in another way. */
  private static final double LOG_OTHERWISE = Math.log(0.02);

  /** What a name that the corpus has not counts: a third of one that it has once. */
  private static final double NEVER_SEEN = 0.35;

  /** A word of a proclitic and a listed word. */
  private static final double LOG_PROCLITIC = Math.log(0.004);

  /** A word of a listed word and a pronoun or an ending. */
  private static final double LOG_ENCLITIC = Math.log(0.001);

  private final String[] words;
  private final int[] counts;
  private final double[] logs;
  private final double logUnknown;
  private final LongCounts pairs = new LongCounts(200_000);
  private final LongCounts triples = new LongCounts(400_000);
  private final LongCounts tripleMass = new LongCounts(100_000);
  private final LongCounts tripleKinds = new LongCounts(100_000);
  private final int[] pairMass;
  private final int[] pairKinds;
  private final LetterModel letters = new LetterModel();
  private final Endings endings;

  // A tree of the words by letters: for each node its letter, first child, next sibling and word.
  private char[] letter = new char[1 << 17];
  private int[] child = new int[1 << 17];
  private int[] sibling = new int[1 << 17];
  private int[] wordAt = new int[1 << 17];
  private double[] likeliest; // of the words below each node
  private int nodes = 1;

  private LanguageModel(
      List<String> list, List<Integer> frequency, long tokens, long unlisted, Endings endings) {
    this.endings = endings;
    words = list.toArray(String[]::new);
    counts = new int[words.length];
    logs = new double[words.length];
    pairMass = new int[words.length];
    pairKinds = new int[words.length];
    for (int i = 0; i < words.length; i++) {
      counts[i] = frequency.get(i);
      logs[i] = Math.log(Math.max(NEVER_SEEN, counts[i]) / (double) tokens);
    }
    logUnknown = Math.log(Math.max(1, unlisted) / (double) tokens);
    for (int i = 0; i < words.length; i++) {
      insert(words[i], i);
    }
    likeliest = new double[nodes];
    // A node's children come after it.
    for (int node = nodes - 1; node >= 0; node--) {
      int word = word(node);
      double most = word < 0 ? Double.NEGATIVE_INFINITY : logs[word];
      for (int at = child[node]; at != 0; at = sibling[at]) {
        most = Math.max(most, likeliest[at]);
      }
      likeliest[node] = most;
    }
  }

  private static final class Holder {
    static final LanguageModel BUILT_IN = load();
  }

  /** The tables of the program; read when first asked for. */
  static LanguageModel builtIn() {
    return Holder.BUILT_IN;
  }

  private static LanguageModel load() {
    try {
      List<String> words = new ArrayList<>();
      List<Integer> counts = new ArrayList<>();
      long tokens = 0;
      long unlisted = 0;
      try (BufferedReader in = open("words.tsv.gz")) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          int tab = line.indexOf('\t');
          String word = line.substring(0, tab);
          int count = Integer.parseInt(line.substring(tab + 1));
          if (word.equals("#tokens")) {
            tokens = count;
          } else if (word.equals("#unlisted")) {
            unlisted = count;
          } else {
            words.add(word);
            counts.add(count);
          }
        }
      }
      LanguageModel model = new LanguageModel(words, counts, tokens, unlisted, Endings.load());
      try (BufferedReader in = open("pairs.tsv.gz")) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          model.readPairs(line);
        }
      }
      try (BufferedReader in = open("triples.tsv.gz")) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          model.readTriples(line);
        }
      }
      try (BufferedReader in = open("letters.tsv.gz")) {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
          int tab = line.indexOf('\t');
          model.letters.add(line.substring(0, tab), Integer.parseInt(line.substring(tab + 1)));
        }
      }
      return model;
    } catch (IOException e) {
      throw new UncheckedIOException("the tables for restoring broken text", e);
    }
  }

  static BufferedReader open(String name) throws IOException {
    InputStream in = LanguageModel.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("missing resource " + name);
    }
    return new BufferedReader(
        new InputStreamReader(new GZIPInputStream(in, 1 << 15), StandardCharsets.UTF_8));
  }

  /** A line is the number of a first word and pairs «step:count» to the numbers of the second. */
  private void readPairs(String line) {
    int tab = line.indexOf('\t');
    int first = Integer.parseInt(line, 0, tab, 10);
    Followers all =
        followers(line, tab + 1, (second, count) -> pairs.add(pairKey(first, second), count));
    pairMass[first] += all.mass();
    pairKinds[first] += all.kinds();
  }

  /** A line is the numbers of two words and, as for pairs, what follows them. */
  private void readTriples(String line) {
    int space = line.indexOf(' ');
    int tab = line.indexOf('\t');
    int first = Integer.parseInt(line, 0, space, 10);
    int second = Integer.parseInt(line, space + 1, tab, 10);
    long pair = pairKey(first, second);
    Followers all =
        followers(
            line, tab + 1, (third, count) -> triples.add(tripleKey(first, second, third), count));
    tripleMass.add(pair, all.mass());
    tripleKinds.add(pair, all.kinds());
  }

  private interface Follower {
    void accept(int word, int count);
  }

  /** How often any word follows, and how many different ones. */
  private record Followers(int mass, int kinds) {}

  /**
   * Reads «step:count» to the end of a line; steps lead from the number of one word to the next.
   */
  private static Followers followers(String line, int begin, Follower each) {
    int word = 0;
    int mass = 0;
    int kinds = 0;
    int at = begin;
    while (at < line.length()) {
      int colon = line.indexOf(':', at);
      int end = line.indexOf(' ', colon);
      end = end < 0 ? line.length() : end;
      word += Integer.parseInt(line, at, colon, 10);
      int count = Integer.parseInt(line, colon + 1, end, 10);
      each.accept(word, count);
      mass += count;
      kinds++;
      at = end + 1;
    }
    return new Followers(mass, kinds);
  }

  private static long tripleKey(int first, int second, int third) {
    return ((first + 1L) << 20 | second) << 20 | third;
  }

  private static long pairKey(int first, int second) {
    return (first + 1L) << 24 | second;
  }

  private void insert(String word, int id) {
    int node = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      int next = next(node, c);
      if (next == 0) {
        if (nodes == letter.length) {
          grow();
        }
        next = nodes++;
        letter[next] = c;
        sibling[next] = child[node];
        child[node] = next;
        wordAt[next] = -1;
      }
      node = next;
    }
    wordAt[node] = id;
  }

  private void grow() {
    int more = nodes * 2;
    letter = java.util.Arrays.copyOf(letter, more);
    child = java.util.Arrays.copyOf(child, more);
    sibling = java.util.Arrays.copyOf(sibling, more);
    wordAt = java.util.Arrays.copyOf(wordAt, more);
  }

  // --- the tree ---

  /** The node after another by a letter; 0 where there is none. */
  int next(int node, char c) {
    int at = child[node];
    while (at != 0 && letter[at] != c) {
      at = sibling[at];
    }
    return at;
  }

  int firstChild(int node) {
    return child[node];
  }

  int sibling(int node) {
    return sibling[node];
  }

  char letter(int node) {
    return letter[node];
  }

  /** The probability (a logarithm) of the likeliest word that begins with the letters of a node. */
  double likeliest(int node) {
    return likeliest[node];
  }

  /** The word that ends at a node, -1 where none does. */
  int word(int node) {
    return node == 0 ? -1 : wordAt[node];
  }

  /** The number of a word, -1 where the list has it not. */
  int find(char[] chars, int from, int to) {
    int node = 0;
    for (int i = from; i < to; i++) {
      node = next(node, chars[i]);
      if (node == 0) {
        return -1;
      }
    }
    return word(node);
  }

  int find(String word) {
    return find(word.toCharArray(), 0, word.length());
  }

  String word(int id, String otherwise) {
    return id < 0 ? otherwise : words[id];
  }

  /** How often each listed word was counted. */
  int[] counts() {
    return counts.clone();
  }

  int count(int id) {
    return id < 0 ? 0 : counts[id];
  }

  // --- probabilities, as natural logarithms ---

  /** A listed word by itself. */
  double logWord(int word) {
    return logs[word];
  }

  /** A word that the list has not, by its letters. */
  double logUnlisted(char[] word, int n) {
    return logUnknown + letters.log(word, n);
  }

  /** A word made of a proclitic and a listed word. */
  double logWithProclitic(int stem) {
    return LOG_PROCLITIC + logs[stem];
  }

  /** A word made of a listed word and a pronoun or an ending. */
  double logWithEnclitic(int stem) {
    return LOG_ENCLITIC + logs[stem];
  }

  /**
   * A word by the likeliest of those that many writers spell as this one: with a bare alef for one
   * with hamza, with the dots of ya and ta marbuta left out or put on.
   */
  double logSpelledOtherwise(char[] word) {
    double log = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < word.length; i++) {
      char c = word[i];
      String others =
          c == 'ا'
              ? "أإآ"
              : i + 1 < word.length ? "" : c == 'ه' ? "ة" : c == 'ى' ? "ي" : c == 'ي' ? "ى" : "";
      for (int k = 0; k < others.length(); k++) {
        word[i] = others.charAt(k);
        int other = find(word, 0, word.length);
        log = other < 0 ? log : Math.max(log, LOG_OTHERWISE + logs[other]);
      }
      word[i] = c;
    }
    return log;
  }

  /**
   * A word after another.
   *
   * @param alone the logarithm of its probability by itself
   * @param ending how much likelier such words are after such (see {@link Endings})
   */
  double log(int before, int word, double alone, double ending) {
    return log(before, word, alone + ending);
  }

  /**
   * A word after two others: as {@link #log(int, int, double, double)}, and what triples say before
   * it.
   *
   * @param first the word two before, negative where nothing is known of it
   */
  double log(int first, int before, int word, double alone, double ending) {
    double pair = log(before, word, alone + ending);
    if (first < 0 || word == UNKNOWN) {
      return pair;
    }
    long key = pairKey(first, before);
    int mass = tripleMass.get(key);
    if (mass == 0) {
      return pair;
    }
    int total = pairs.get(key);
    double rest = Math.max(0.05, 1 - (mass - DISCOUNT * tripleKinds.get(key)) / total);
    int count = triples.get(tripleKey(first, before, word));
    double p = rest * Math.exp(pair);
    if (count > 0) {
      p += (count - DISCOUNT) / total;
    }
    return Math.log(p);
  }

  Endings endings() {
    return endings;
  }

  private double log(int before, int word, double alone) {
    int total = counts[before];
    if (total == 0 || pairMass[before] == 0) {
      return alone;
    }
    double listed = pairMass[before] - DISCOUNT * pairKinds[before];
    double rest = Math.max(0.05, 1 - listed / total);
    int count = word == UNKNOWN ? 0 : pairs.get(pairKey(before, word));
    double p = rest * Math.exp(alone);
    if (count > 0) {
      p += (count - DISCOUNT) / total;
    }
    return Math.log(p);
  }
}

package org.isnad.vector;

import java.util.List;
import org.isnad.lexicon.LexiconFile;
import org.isnad.text.Tokens;

/**
 * What words have in common with others: a vector for each of the commonest words of Arabic news,
 * so that words that occur beside the same words («محكمة», «قضت», «بتهمة») lie near each other. A
 * model that has seen one of them in annotated reports then knows something of the others.
 *
 * <p>The vectors are the strongest directions of the positive pointwise mutual information of words
 * in one sentence (Levy and Goldberg, "Neural Word Embedding as Implicit Matrix Factorization",
 * 2014); the table is made by {@code org.isnad.bench.VectorTrainer}.
 */
public final class WordVectors {
  private static final String TABLE = "vector/words.tsv.gz";
  private static final int FIELDS = 3;
  private static final int SHORTEST_STEM = 3;
  private static final char[][] PREFIXES = {
    "وال".toCharArray(),
    "بال".toCharArray(),
    "فال".toCharArray(),
    "كال".toCharArray(),
    "لل".toCharArray(),
    "ال".toCharArray()
  };

  private static final class BuiltIn {
    static final WordVectors VECTORS = read(LexiconFile.table(TABLE, FIELDS));
  }

  private final int dimensions;
  private final long[] hashes; // open addressing; 0 is empty
  private final int[] numbers;
  private final float[] weights;
  private final float[] values; // of word i from i * dimensions on, times its weight

  private WordVectors(int words, int dimensions) {
    this.dimensions = dimensions;
    int size = Integer.highestOneBit(Math.max(2, words)) << 2;
    hashes = new long[size];
    numbers = new int[size];
    weights = new float[words];
    values = new float[words * dimensions];
  }

  /** The table that ships. */
  public static WordVectors builtIn() {
    return BuiltIn.VECTORS;
  }

  /** Rows of word, weight in hundredths, and two hexadecimal digits (signed) a dimension. */
  static WordVectors read(List<String[]> rows) {
    int dimensions = rows.isEmpty() ? 0 : rows.get(0)[2].length() / 2;
    WordVectors vectors = new WordVectors(rows.size(), dimensions);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      float weight = Integer.parseInt(row[1]) / 100f;
      vectors.weights[i] = weight;
      for (int d = 0; d < dimensions; d++) {
        byte value = (byte) Integer.parseInt(row[2], 2 * d, 2 * d + 2, 16);
        vectors.values[i * dimensions + d] = weight * value / Byte.MAX_VALUE;
      }
      char[] word = row[0].toCharArray();
      vectors.put(hash(word, 0, word.length), i);
    }
    return vectors;
  }

  private void put(long hash, int number) {
    int at = slot(hash);
    while (hashes[at] != 0) {
      at = at + 1 & hashes.length - 1;
    }
    hashes[at] = hash;
    numbers[at] = number;
  }

  private int slot(long hash) {
    return (int) (hash ^ hash >>> 32) & hashes.length - 1;
  }

  private static long hash(char[] chars, int from, int end) {
    long hash = 0xcbf29ce484222325L;
    for (int i = from; i < end; i++) {
      hash = (hash ^ chars[i]) * 0x100000001b3L;
    }
    return hash == 0 ? 1 : hash;
  }

  /** Where the word of a key begins behind its article and what is written together with that. */
  public static int stem(char[] keys, int from, int end) {
    for (char[] prefix : PREFIXES) {
      if (end - from - prefix.length >= SHORTEST_STEM && begins(keys, from, prefix)) {
        return from + prefix.length;
      }
    }
    return from;
  }

  private static boolean begins(char[] keys, int from, char[] prefix) {
    for (int i = 0; i < prefix.length; i++) {
      if (keys[from + i] != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  /** Whether the key of a word, or what is left without its article, is in the table. */
  public boolean contains(char[] keys, int from, int end) {
    int stem = stem(keys, from, end);
    return number(hash(keys, from, end)) >= 0 || stem > from && number(hash(keys, stem, end)) >= 0;
  }

  /** Numbers that a vector has. */
  public int dimensions() {
    return dimensions;
  }

  /**
   * Adds the vectors of a stretch of tokens, each times its word's weight (rare words weigh more).
   *
   * @param sum receives the sum, {@link #dimensions()} long
   * @return the sum of the weights; 0 where no word is in the table
   */
  public double add(Tokens tokens, int first, int end, double[] sum) {
    char[] keys = tokens.keyChars();
    double weight = 0;
    for (int i = first; i < end; i++) {
      if (!tokens.isWord(i)) {
        continue;
      }
      int last = tokens.keyEnd(i);
      int number = number(hash(keys, stem(keys, tokens.keyBegin(i), last), last));
      if (number >= 0) {
        weight += weights[number];
        for (int d = 0, from = number * dimensions; d < dimensions; d++) {
          sum[d] += values[from + d];
        }
      }
    }
    return weight;
  }

  private int number(long hash) {
    for (int at = slot(hash); hashes[at] != 0; at = at + 1 & hashes.length - 1) {
      if (hashes[at] == hash) {
        return numbers[at];
      }
    }
    return -1;
  }
}

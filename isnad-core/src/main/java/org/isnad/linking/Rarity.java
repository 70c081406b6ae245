package org.isnad.linking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * How rare a word is in what is told of events: out of a table of the mentions of a large corpus
 * ({@code words.tsv.gz}), not out of the reports at hand. So what two mentions have in common says
 * as much whichever others there are, and adding reports changes nothing between those that were
 * there before.
 */
final class Rarity {
  private static final Rarity TABLE = load();

  /** Hashes of the words of the table, ascending, and how many mentions have each. */
  private final int[] words;

  private final int[] counts;
  private final float[] weights;
  private final float unlisted;

  private Rarity(Map<Integer, Integer> table, int mentions) {
    words = new int[table.size()];
    counts = new int[table.size()];
    weights = new float[table.size()];
    int n = 0;
    for (Map.Entry<Integer, Integer> entry : table.entrySet()) {
      words[n] = entry.getKey();
      counts[n] = entry.getValue();
      weights[n++] = weight(mentions, entry.getValue());
    }
    unlisted = weight(mentions, 1);
  }

  private static float weight(int mentions, int count) {
    return (float) Math.log(1 + (double) mentions / count);
  }

  /** Number of a stem; the same on every machine. */
  static int hash(String stem) {
    int h = 0x811c9dc5;
    for (int i = 0; i < stem.length(); i++) {
      h = (h ^ stem.charAt(i)) * 0x01000193;
    }
    return h ^ h >>> 15;
  }

  /** How many mentions of the corpus have a word; 1 where it is not in the table. */
  static int mentions(int hash) {
    int at = Arrays.binarySearch(TABLE.words, hash);
    return at < 0 ? 1 : TABLE.counts[at];
  }

  /** How much it says that a word is there, as the logarithm of its rarity. */
  static float weight(int hash) {
    int at = Arrays.binarySearch(TABLE.words, hash);
    return at < 0 ? TABLE.unlisted : TABLE.weights[at];
  }

  private static Rarity load() {
    Map<Integer, Integer> table = new TreeMap<>();
    int mentions = 0;
    try (InputStream in = new GZIPInputStream(Rarity.class.getResourceAsStream("words.tsv.gz"));
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        int count = Integer.parseInt(line, tab + 1, line.length(), 10);
        if (tab == 0) {
          mentions = count;
        } else {
          table.merge(hash(line.substring(0, tab)), count, Math::max);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Rarity(table, mentions);
  }
}

package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lexicon entries found in a text. A match covers whole tokens; a match has several values
 * where one form names several things (towns of one name). Matches are numbered over all layers in
 * the order of their first token.
 */
public final class Matches {
  private static final Layer[] LAYERS = Layer.values();

  private final Lexicon lexicon;
  private final int tokens;
  private int size;
  private byte[] layer = new byte[64];
  private int[] first = new int[64];
  private int[] end = new int[64];
  private int[] node = new int[64];
  private byte[] prefix = new byte[64];
  private final int[][] at = new int[LAYERS.length][]; // layer -> token -> match + 1
  private final int[] counts = new int[LAYERS.length];

  Matches(Lexicon lexicon, int tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
  }

  void add(int layerIndex, int firstToken, int endToken, int acceptNode, int prefixes) {
    if (size == first.length) {
      int more = size * 2;
      layer = Arrays.copyOf(layer, more);
      first = Arrays.copyOf(first, more);
      end = Arrays.copyOf(end, more);
      node = Arrays.copyOf(node, more);
      prefix = Arrays.copyOf(prefix, more);
    }
    layer[size] = (byte) layerIndex;
    first[size] = firstToken;
    end[size] = endToken;
    node[size] = acceptNode;
    prefix[size] = (byte) prefixes;
    if (at[layerIndex] == null) {
      at[layerIndex] = new int[tokens];
    }
    counts[layerIndex]++;
    at[layerIndex][firstToken] = ++size;
  }

  public int size() {
    return size;
  }

  /** Number of matches of a layer. */
  public int count(Layer of) {
    return counts[of.ordinal()];
  }

  /** The match of a layer that begins at a token, or -1. */
  public int at(Layer of, int token) {
    int[] starts = at[of.ordinal()];
    return starts == null || token < 0 || token >= tokens ? -1 : starts[token] - 1;
  }

  /** The match of a layer that covers a token, or -1. */
  public int covering(Layer of, int token) {
    int[] starts = at[of.ordinal()];
    if (starts == null) {
      return -1;
    }
    for (int i = token; i >= 0 && i > token - 12; i--) {
      if (starts[i] != 0) {
        return end[starts[i] - 1] > token ? starts[i] - 1 : -1;
      }
    }
    return -1;
  }

  public Layer layer(int match) {
    return LAYERS[layer[match]];
  }

  /** First token of a match. */
  public int first(int match) {
    return first[match];
  }

  /** Token after the last of a match. */
  public int end(int match) {
    return end[match];
  }

  /** Proclitics of the first word: bits of {@link Lexicon}. */
  public int prefix(int match) {
    return prefix[match];
  }

  /** The value of a match, the first where there are several. */
  public <T> T value(int match, Class<T> type) {
    for (int entry : lexicon.acceptedAt(node[match])) {
      if (lexicon.layerOf(entry) == layer[match]) {
        return type.cast(lexicon.valueOf(entry));
      }
    }
    throw new IllegalStateException("a match without a value");
  }

  /** All values of a match, in the order of the lexicon files. */
  public <T> List<T> values(int match, Class<T> type) {
    List<T> values = new ArrayList<>(4);
    for (int entry : lexicon.acceptedAt(node[match])) {
      if (lexicon.layerOf(entry) == layer[match]) {
        values.add(type.cast(lexicon.valueOf(entry)));
      }
    }
    return values;
  }
}

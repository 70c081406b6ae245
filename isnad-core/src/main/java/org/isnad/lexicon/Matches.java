package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The lexicon entries found in a text. A match covers whole tokens; a match has several values
 * where one form names several things (towns of one name). Matches are numbered over all layers in
 * the order of their first token, and at one token in the order of the layers.
 */
public final class Matches {
  /** No entry is longer than so many tokens, quotation marks counted. */
  private static final int LONGEST = 12;

  private static final Layer[] LAYERS = Layer.values();

  private final Lexicon lexicon;
  private final int tokens;
  private final int[] layersAt; // token -> bits of the layers with a match that begins there
  private final int[] firstAt; // token -> first match there, where there is any
  private final int[] counts = new int[LAYERS.length];
  private int size;
  private byte[] layer;
  private int[] first;
  private int[] end;
  private int[] values; // where the first lies
  private int[] valuesEnd;
  private byte[] prefix;

  Matches(Lexicon lexicon, int tokens) {
    this.lexicon = lexicon;
    this.tokens = tokens;
    layersAt = new int[tokens];
    firstAt = new int[tokens];
    int capacity = tokens / 3 + 16;
    layer = new byte[capacity];
    first = new int[capacity];
    end = new int[capacity];
    values = new int[capacity];
    valuesEnd = new int[capacity];
    prefix = new byte[capacity];
  }

  /** Adds a match behind those at earlier tokens and in lower layers. */
  void add(int layerIndex, int firstToken, int endToken, int acceptNode, int prefixes) {
    if (size == first.length) {
      grow();
    }
    layer[size] = (byte) layerIndex;
    first[size] = firstToken;
    end[size] = endToken;
    values[size] = lexicon.valuesBegin(acceptNode, layerIndex);
    valuesEnd[size] = lexicon.valuesEnd(acceptNode, values[size]);
    prefix[size] = (byte) prefixes;
    put();
  }

  /**
   * The matches that do not begin in certain stretches of the text.
   *
   * @param covered one entry a token: whether the token lies in such a stretch
   */
  public Matches outside(boolean[] covered) {
    Matches rest = new Matches(lexicon, tokens);
    for (int match = 0; match < size; match++) {
      if (!covered[first[match]]) {
        rest.take(this, match);
      }
    }
    return rest;
  }

  private void take(Matches from, int match) {
    if (size == first.length) {
      grow();
    }
    layer[size] = from.layer[match];
    first[size] = from.first[match];
    end[size] = from.end[match];
    values[size] = from.values[match];
    valuesEnd[size] = from.valuesEnd[match];
    prefix[size] = from.prefix[match];
    put();
  }

  /** Lets the last match be found from its first token. */
  private void put() {
    int token = first[size];
    if (layersAt[token] == 0) {
      firstAt[token] = size;
    }
    layersAt[token] |= 1 << layer[size];
    counts[layer[size]]++;
    size++;
  }

  private void grow() {
    int more = size * 2;
    layer = Arrays.copyOf(layer, more);
    first = Arrays.copyOf(first, more);
    end = Arrays.copyOf(end, more);
    values = Arrays.copyOf(values, more);
    valuesEnd = Arrays.copyOf(valuesEnd, more);
    prefix = Arrays.copyOf(prefix, more);
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
    if (token < 0 || token >= tokens) {
      return -1;
    }
    int layers = layersAt[token];
    int bit = 1 << of.ordinal();
    return (layers & bit) == 0 ? -1 : firstAt[token] + Integer.bitCount(layers & (bit - 1));
  }

  /** The first match of a layer that begins at or after one token and before another, or -1. */
  public int next(Layer of, int from, int to) {
    int bit = 1 << of.ordinal();
    int limit = Math.min(to, tokens);
    for (int token = Math.max(0, from); token < limit; token++) {
      if ((layersAt[token] & bit) != 0) {
        return at(of, token);
      }
    }
    return -1;
  }

  /** The match of a layer that covers a token, or -1. */
  public int covering(Layer of, int token) {
    int bit = 1 << of.ordinal();
    for (int i = token; i >= 0 && i > token - LONGEST; i--) {
      if ((layersAt[i] & bit) != 0) {
        int match = at(of, i);
        return end[match] > token ? match : -1;
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
    return type.cast(lexicon.value(values[match]));
  }

  /** Number of values of a match; at least 1. */
  public int valueCount(int match) {
    return valuesEnd[match] - values[match];
  }

  /** The value of a match at a place in the order of the lexicon files, from 0. */
  public <T> T value(int match, int index, Class<T> type) {
    Objects.checkIndex(index, valueCount(match));
    return type.cast(lexicon.value(values[match] + index));
  }

  /** All values of a match, in the order of the lexicon files. */
  public <T> List<T> values(int match, Class<T> type) {
    int begin = values[match];
    int limit = valuesEnd[match];
    if (limit == begin + 1) {
      return List.of(type.cast(lexicon.value(begin)));
    }
    List<T> all = new ArrayList<>(limit - begin);
    for (int i = begin; i < limit; i++) {
      all.add(type.cast(lexicon.value(i)));
    }
    return all;
  }
}

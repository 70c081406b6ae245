package org.isnad.lexicon;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.isnad.text.Text;
import org.isnad.text.Tokens;

/**
 * All lexicons compiled into one automaton over words: one pass over a text finds the entries of
 * every layer. Immutable and safe to share between threads.
 *
 * <p>The first word of an entry may carry proclitics in the text; the words after it must stand as
 * written, quotation marks between them apart. Within a layer the leftmost longest match wins.
 */
public final class Lexicon {
  static final int MAX_READINGS = 8;

  /** Proclitics that a match's first word carries in the text. */
  public static final int CONJUNCTION = 1;

  public static final int BI = 2;
  public static final int KA = 4;
  public static final int LI = 8;
  public static final int ARTICLE = 16;

  private static final int LAYERS = Layer.values().length;

  private final Vocabulary words;
  private final int[] rootOf; // word -> node reached from the root, or 0
  private final long[] edgeKeys; // (node << 32 | word) + 1, open addressing
  private final int[] edgeTargets;
  private final int[][] accepts; // node -> entries
  private final byte[] entryLayer;
  private final Object[] entryValue;
  private final boolean[] continues; // node -> has edges

  private Lexicon(Builder b) {
    words = b.words;
    rootOf = Arrays.copyOf(b.rootOf, words.size() + 1);
    edgeKeys = b.edgeKeys;
    edgeTargets = b.edgeTargets;
    accepts = new int[b.nodes][];
    for (int node = 0; node < b.nodes; node++) {
      List<Integer> list = b.accepts.get(node);
      accepts[node] = list == null ? null : list.stream().mapToInt(Integer::intValue).toArray();
    }
    continues = Arrays.copyOf(b.continues, b.nodes);
    entryLayer = Arrays.copyOf(b.entryLayer, b.entries);
    entryValue = Arrays.copyOf(b.entryValue, b.entries);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Finds all entries in a text. */
  public Matches match(Text text) {
    Tokens tokens = text.tokens();
    int n = tokens.size();
    char[] keys = tokens.keyChars();
    Matches matches = new Matches(this, n);
    int[] whole = new int[n];
    for (int i = 0; i < n; i++) {
      whole[i] =
          tokens.isPunctuation(i) ? -1 : words.find(keys, tokens.keyBegin(i), tokens.keyEnd(i));
    }
    int[] readingWord = new int[MAX_READINGS];
    int[] readingPrefix = new int[MAX_READINGS];
    int[] free = new int[LAYERS]; // first token a layer's next match may begin at
    int[] bestEnd = new int[LAYERS];
    int[] bestNode = new int[LAYERS];
    int[] bestPrefix = new int[LAYERS];
    for (int i = 0; i < n; i++) {
      if (!tokens.isWord(i) && whole[i] < 0) {
        continue;
      }
      int readings = read(tokens, i, whole[i], readingWord, readingPrefix);
      if (readings == 0) {
        continue;
      }
      boolean any = false;
      for (int r = 0; r < readings; r++) {
        int node = rootOf[readingWord[r]];
        int end = i + 1;
        while (node != 0) {
          int[] entries = accepts[node];
          if (entries != null) {
            for (int entry : entries) {
              int layer = entryLayer[entry];
              if (end > bestEnd[layer]) {
                bestEnd[layer] = end;
                bestNode[layer] = node;
                bestPrefix[layer] = readingPrefix[r];
                any = true;
              }
            }
          }
          if (!continues[node]) {
            break;
          }
          int next = end;
          while (next < n && isQuote(tokens, keys, next)) {
            next++;
          }
          if (next >= n || whole[next] < 0) {
            break;
          }
          node = step(node, whole[next]);
          end = next + 1;
        }
      }
      if (!any) {
        continue;
      }
      for (int layer = 0; layer < LAYERS; layer++) {
        int end = bestEnd[layer];
        if (end > 0) {
          if (i >= free[layer]) {
            matches.add(layer, i, end, bestNode[layer], bestPrefix[layer]);
            free[layer] = end;
          }
          bestEnd[layer] = 0;
        }
      }
    }
    return matches;
  }

  private static boolean isQuote(Tokens tokens, char[] keys, int i) {
    if (!tokens.isPunctuation(i)) {
      return false;
    }
    char c = keys[tokens.keyBegin(i)];
    return c == '"' || c == '«' || c == '»' || c == '“' || c == '”' || c == '\'' || c == '’'
        || c == '‘' || c == '#' || c == '_';
  }

  /** The readings of a word: as it stands, then without one proclitic after the other. */
  private int read(Tokens tokens, int i, int whole, int[] word, int[] prefix) {
    int count = 0;
    if (whole >= 0) {
      word[count] = whole;
      prefix[count++] = 0;
    }
    if (!tokens.isWord(i)) {
      return count;
    }
    char[] keys = tokens.keyChars();
    int from = tokens.keyBegin(i);
    int to = tokens.keyEnd(i);
    count = strip(keys, from, to, 0, word, prefix, count);
    if (to - from >= 3 && (keys[from] == 'و' || keys[from] == 'ف')) {
      count = tryWord(keys, from + 1, to, CONJUNCTION, word, prefix, count);
      count = strip(keys, from + 1, to, CONJUNCTION, word, prefix, count);
    }
    return count;
  }

  private int strip(
      char[] keys, int from, int to, int carried, int[] word, int[] prefix, int count) {
    int n = count;
    int length = to - from;
    if (length < 3) {
      return n;
    }
    char c = keys[from];
    if (c == 'ا' && keys[from + 1] == 'ل' && length >= 4) {
      n = tryWord(keys, from + 2, to, carried | ARTICLE, word, prefix, n);
    } else if (c == 'ل' && keys[from + 1] == 'ل' && length >= 4) {
      int found = words.findWithArticle(keys, from + 2, to);
      if (found >= 0 && n < MAX_READINGS) {
        word[n] = found;
        prefix[n++] = carried | LI;
      }
      n = tryWord(keys, from + 2, to, carried | LI | ARTICLE, word, prefix, n);
      n = tryWord(keys, from + 1, to, carried | LI, word, prefix, n);
    } else if (c == 'ب' || c == 'ك' || c == 'ل') {
      int clitic = c == 'ب' ? BI : c == 'ك' ? KA : LI;
      n = tryWord(keys, from + 1, to, carried | clitic, word, prefix, n);
      if (keys[from + 1] == 'ا' && length >= 5 && keys[from + 2] == 'ل') {
        n = tryWord(keys, from + 3, to, carried | clitic | ARTICLE, word, prefix, n);
      }
    }
    return n;
  }

  private int tryWord(
      char[] keys, int from, int to, int prefixes, int[] word, int[] prefix, int count) {
    if (count == MAX_READINGS) {
      return count;
    }
    int found = words.find(keys, from, to);
    if (found < 0) {
      return count;
    }
    word[count] = found;
    prefix[count] = prefixes;
    return count + 1;
  }

  private int step(int node, int word) {
    long key = ((long) node << 32 | word) + 1;
    int mask = edgeKeys.length - 1;
    for (int slot = Builder.spread(key) & mask; edgeKeys[slot] != 0; slot = (slot + 1) & mask) {
      if (edgeKeys[slot] == key) {
        return edgeTargets[slot];
      }
    }
    return 0;
  }

  int[] acceptedAt(int node) {
    return accepts[node];
  }

  int layerOf(int entry) {
    return entryLayer[entry];
  }

  Object valueOf(int entry) {
    return entryValue[entry];
  }

  /** Collects entries; not safe for use by several threads. */
  public static final class Builder {
    private final Vocabulary words = new Vocabulary();
    private int[] rootOf = new int[1 << 12];
    private long[] edgeKeys = new long[1 << 14];
    private int[] edgeTargets = new int[1 << 14];
    private int edges;
    private int nodes = 1;
    private final List<List<Integer>> accepts = new ArrayList<>(List.of(new ArrayList<>()));
    private boolean[] continues = new boolean[1 << 12];
    private byte[] entryLayer = new byte[1 << 10];
    private Object[] entryValue = new Object[1 << 10];
    private int entries;

    private Builder() {}

    /**
     * Adds one entry.
     *
     * @param value what {@link Matches#value} gives back
     * @param forms lexicon forms, with their inflection marks
     */
    public Builder add(Layer layer, Object value, Iterable<String> forms) {
      if (entries == entryLayer.length) {
        entryLayer = Arrays.copyOf(entryLayer, entries * 2);
        entryValue = Arrays.copyOf(entryValue, entries * 2);
      }
      int entry = entries++;
      entryLayer[entry] = (byte) layer.ordinal();
      entryValue[entry] = value;
      for (String form : forms) {
        for (String[] phrase : Inflection.expand(form)) {
          accept(phrase, entry);
        }
      }
      return this;
    }

    public Lexicon build() {
      if (rootOf.length <= words.size()) {
        rootOf = Arrays.copyOf(rootOf, words.size() + 1);
      }
      return new Lexicon(this);
    }

    private void accept(String[] phrase, int entry) {
      int node = 0;
      for (String text : phrase) {
        int word = words.add(text);
        node = node == 0 ? root(word) : edge(node, word);
      }
      List<Integer> list = accepts.get(node);
      if (list == null) {
        list = new ArrayList<>(2);
        accepts.set(node, list);
      }
      if (!list.contains(entry)) {
        list.add(entry);
      }
    }

    private int root(int word) {
      if (word >= rootOf.length) {
        rootOf = Arrays.copyOf(rootOf, Math.max(rootOf.length * 2, word + 1));
      }
      if (rootOf[word] == 0) {
        rootOf[word] = node();
      }
      return rootOf[word];
    }

    private int edge(int from, int word) {
      continues[from] = true;
      long key = ((long) from << 32 | word) + 1;
      int slot = slot(key);
      if (edgeKeys[slot] == 0) {
        if (++edges * 2 > edgeKeys.length) {
          growEdges();
          slot = slot(key);
        }
        edgeKeys[slot] = key;
        edgeTargets[slot] = node();
      }
      return edgeTargets[slot];
    }

    private int node() {
      if (nodes == continues.length) {
        continues = Arrays.copyOf(continues, nodes * 2);
      }
      accepts.add(null);
      return nodes++;
    }

    private int slot(long key) {
      int mask = edgeKeys.length - 1;
      int slot = spread(key) & mask;
      while (edgeKeys[slot] != 0 && edgeKeys[slot] != key) {
        slot = (slot + 1) & mask;
      }
      return slot;
    }

    private void growEdges() {
      long[] oldKeys = edgeKeys;
      int[] oldTargets = edgeTargets;
      edgeKeys = new long[oldKeys.length * 2];
      edgeTargets = new int[oldKeys.length * 2];
      for (int i = 0; i < oldKeys.length; i++) {
        if (oldKeys[i] != 0) {
          int slot = slot(oldKeys[i]);
          edgeKeys[slot] = oldKeys[i];
          edgeTargets[slot] = oldTargets[i];
        }
      }
    }

    static int spread(long key) {
      long mixed = key * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 32);
    }
  }
}

package org.isnad.lexicon;

import java.util.Arrays;
import org.isnad.text.Normalizer;
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
  /** Proclitics that a match's first word carries in the text. */
  public static final int CONJUNCTION = 1;

  public static final int BI = 2;
  public static final int KA = 4;
  public static final int LI = 8;
  public static final int ARTICLE = 16;

  private static final int LAYERS = Layer.values().length;

  /** Set in {@link #nodeLayers} where words may follow. */
  private static final int CONTINUES = 1 << 31;

  private final Vocabulary words;
  private final int[] rootOf; // word -> node reached from the root, or 0
  private final boolean[] follows; // word -> stands behind another in some entry
  private final long[] edgeKeys; // (node << 32 | word) + 1, open addressing
  private final int[] edgeTargets;
  private final HashFilter edgeFilter;
  private final int[] nodeLayers; // node -> bits of the layers with an entry that ends there
  private final int[] acceptStart; // node -> its first entry in accepted
  private final int[] accepted; // entries of the nodes, those of a layer together
  private final byte[] entryLayer;
  private final Object[] entryValue;

  private Lexicon(Builder b) {
    words = b.words;
    rootOf = b.rootOf;
    follows = b.follows;
    edgeKeys = b.edgeKeys;
    edgeTargets = b.edgeTargets;
    edgeFilter = b.edgeFilter;
    entryLayer = b.entryLayer;
    entryValue = b.entryValue;
    nodeLayers = new int[b.nodes];
    acceptStart = new int[b.nodes + 1];
    accepted = new int[b.accepts];
    for (int i = 0; i < b.accepts; i++) {
      int node = b.acceptNode[i];
      acceptStart[node + 1]++;
      nodeLayers[node] |= 1 << entryLayer[b.acceptEntry[i]];
    }
    for (int node = 0; node < b.nodes; node++) {
      acceptStart[node + 1] += acceptStart[node];
      if (b.continues[node]) {
        nodeLayers[node] |= CONTINUES;
      }
    }
    int[] next = Arrays.copyOf(acceptStart, b.nodes);
    for (int i = 0; i < b.accepts; i++) {
      int entry = b.acceptEntry[i];
      int start = acceptStart[b.acceptNode[i]];
      int at = next[b.acceptNode[i]]++;
      // Entries come in the order of the files: only those of other layers have to be passed.
      while (at > start && entryLayer[accepted[at - 1]] > entryLayer[entry]) {
        accepted[at] = accepted[at - 1];
        at--;
      }
      accepted[at] = entry;
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Finds all entries in a text. */
  public Matches match(Text text) {
    return new Matcher(text.tokens()).match();
  }

  /** One pass over one text. */
  private final class Matcher {
    /** A word as it stands, without و or ف, and each of these without up to three proclitics. */
    private static final int MAX_READINGS = 8;

    /** A reading leaves out at most so many characters: وبال. */
    private static final int MAX_STRIPPED = 4;

    private static final int NOT_LOOKED_UP = 0;
    private static final int UNKNOWN = -1;

    private final Tokens tokens;
    private final char[] keys;
    private final int[] wordAt; // token -> word + 1, UNKNOWN or NOT_LOOKED_UP
    private final int[] suffixHash = new int[MAX_STRIPPED + 1];
    private final int[] readingNode = new int[MAX_READINGS];
    private final int[] readingPrefix = new int[MAX_READINGS];
    private int readings;
    private final int[] bestEnd = new int[LAYERS];
    private final int[] bestNode = new int[LAYERS];
    private final int[] bestPrefix = new int[LAYERS];

    Matcher(Tokens tokens) {
      this.tokens = tokens;
      this.keys = tokens.keyChars();
      this.wordAt = new int[tokens.size()];
    }

    Matches match() {
      int n = tokens.size();
      Matches matches = new Matches(Lexicon.this, n);
      int[] free = new int[LAYERS]; // first token a layer's next match may begin at
      for (int i = 0; i < n; i++) {
        if (tokens.isPunctuation(i)) {
          continue;
        }
        read(i);
        int found = 0;
        for (int r = 0; r < readings; r++) {
          found |= walk(i, readingNode[r], readingPrefix[r]);
        }
        for (int layers = found; layers != 0; layers &= layers - 1) {
          int layer = Integer.numberOfTrailingZeros(layers);
          int end = bestEnd[layer];
          bestEnd[layer] = 0;
          if (i >= free[layer]) {
            matches.add(layer, i, end, bestNode[layer], bestPrefix[layer]);
            free[layer] = end;
          }
        }
      }
      return matches;
    }

    /** Follows the entries that begin at a token; returns bits of the layers that were found. */
    private int walk(int token, int root, int prefix) {
      int found = 0;
      int end = token + 1;
      for (int node = root; node != 0; ) {
        int info = nodeLayers[node];
        for (int layers = info & ~CONTINUES; layers != 0; layers &= layers - 1) {
          int layer = Integer.numberOfTrailingZeros(layers);
          if (end > bestEnd[layer]) {
            bestEnd[layer] = end;
            bestNode[layer] = node;
            bestPrefix[layer] = prefix;
            found |= 1 << layer;
          }
        }
        if ((info & CONTINUES) == 0) {
          break;
        }
        int next = end;
        while (next < tokens.size() && (isQuote(next) || isHyphen(next))) {
          next++;
        }
        int word = next < tokens.size() ? word(next) : UNKNOWN;
        if (word == UNKNOWN || !follows[word - 1]) {
          break;
        }
        node = step(node, word - 1);
        end = next + 1;
      }
      return found;
    }

    private boolean isQuote(int i) {
      if (!tokens.isPunctuation(i)) {
        return false;
      }
      char c = keys[tokens.keyBegin(i)];
      return c == '"' || c == '«' || c == '»' || c == '“' || c == '”' || c == '\'' || c == '’'
          || c == '‘' || c == '#' || c == '_';
    }

    /** «داشت-إي-أرتشي»: within a name, without spaces. */
    private boolean isHyphen(int i) {
      return tokens.is(i, '-')
          && i + 1 < tokens.size()
          && tokens.end(i - 1) == tokens.begin(i)
          && tokens.end(i) == tokens.begin(i + 1);
    }

    /** The word of a token + 1, or {@link #UNKNOWN}. */
    private int word(int token) {
      if (wordAt[token] == NOT_LOOKED_UP) {
        int found =
            tokens.isPunctuation(token)
                ? -1
                : words.find(keys, tokens.keyBegin(token), tokens.keyEnd(token));
        wordAt[token] = found < 0 ? UNKNOWN : found + 1;
      }
      return wordAt[token];
    }

    /** The readings of a word: as it stands, then without one proclitic after the other. */
    private void read(int i) {
      readings = 0;
      int from = tokens.keyBegin(i);
      int to = tokens.keyEnd(i);
      int near = Math.min(to, from + MAX_STRIPPED + 1);
      int hash = Vocabulary.hash(0, keys, near, to);
      for (int k = near - 1; k >= from; k--) {
        hash = hash * 31 + keys[k];
        suffixHash[k - from] = hash;
      }
      if (wordAt[i] == NOT_LOOKED_UP) {
        int found = words.find(hash, keys, from, to);
        wordAt[i] = found < 0 ? UNKNOWN : found + 1;
      }
      if (wordAt[i] != UNKNOWN) {
        reading(wordAt[i] - 1, 0);
      }
      if (!tokens.isWord(i) || to - from < 3) {
        return;
      }
      strip(from, to, 0, 0);
      if (keys[from] == 'و' || keys[from] == 'ف') {
        without(from, to, 1, CONJUNCTION);
        strip(from, to, 1, CONJUNCTION);
      }
    }

    /** Takes one proclitic, or one and the article, off a word without its first characters. */
    private void strip(int word, int to, int off, int carried) {
      int from = word + off;
      int length = to - from;
      if (length < 3) {
        return;
      }
      char c = keys[from];
      char second = keys[from + 1];
      if (c == 'ا') {
        if (second == 'ل' && length >= 4) {
          without(word, to, off + 2, carried | ARTICLE);
        }
      } else if (c == 'ل' && second == 'ل' && length >= 4) {
        int hash = Vocabulary.hashWithArticle(suffixHash[off + 2]);
        reading(words.findWithArticle(hash, keys, from + 2, to), carried | LI);
        without(word, to, off + 2, carried | LI | ARTICLE);
        without(word, to, off + 1, carried | LI);
      } else if (c == 'ب' || c == 'ك' || c == 'ل') {
        int clitic = c == 'ب' ? BI : c == 'ك' ? KA : LI;
        without(word, to, off + 1, carried | clitic);
        if (second == 'ا' && length >= 5 && keys[from + 2] == 'ل') {
          without(word, to, off + 3, carried | clitic | ARTICLE);
        }
      }
    }

    private void without(int word, int to, int off, int prefixes) {
      reading(words.find(suffixHash[off], keys, word + off, to), prefixes);
    }

    private void reading(int word, int prefixes) {
      if (word >= 0 && rootOf[word] != 0) {
        readingNode[readings] = rootOf[word];
        readingPrefix[readings++] = prefixes;
      }
    }
  }

  private int step(int node, int word) {
    long key = ((long) node << 32 | word) + 1;
    int hash = Builder.spread(key);
    if (!edgeFilter.mayHold(hash)) {
      return 0;
    }
    int mask = edgeKeys.length - 1;
    for (int slot = hash & mask; edgeKeys[slot] != 0; slot = (slot + 1) & mask) {
      if (edgeKeys[slot] == key) {
        return edgeTargets[slot];
      }
    }
    return 0;
  }

  /** Where the values of a layer begin among those of a node; the layer must be there. */
  int valuesBegin(int node, int layer) {
    int at = acceptStart[node];
    while (entryLayer[accepted[at]] != layer) {
      at++;
    }
    return at;
  }

  /** Where the values of the layer end that begin at {@code begin} among those of a node. */
  int valuesEnd(int node, int begin) {
    int layer = entryLayer[accepted[begin]];
    int at = begin + 1;
    while (at < acceptStart[node + 1] && entryLayer[accepted[at]] == layer) {
      at++;
    }
    return at;
  }

  Object value(int at) {
    return entryValue[accepted[at]];
  }

  /** Collects entries; not safe for use by several threads. */
  public static final class Builder {
    private final Vocabulary words = new Vocabulary();
    private int[] rootOf = new int[1 << 16];
    private boolean[] follows = new boolean[1 << 16];
    private long[] edgeKeys = new long[1 << 17];
    private int[] edgeTargets = new int[1 << 17];
    private final HashFilter edgeFilter = new HashFilter();
    private int edges;
    private int nodes = 1;
    private boolean[] continues = new boolean[1 << 17];
    private int[] lastEntry = new int[1 << 17]; // node -> entry last accepted there + 1
    private int accepts;
    private int[] acceptNode = new int[1 << 17];
    private int[] acceptEntry = new int[1 << 17];
    private byte[] entryLayer = new byte[1 << 15];
    private Object[] entryValue = new Object[1 << 15];
    private int entries;
    private char[] buffer = new char[256];

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
        if (Inflection.isMarked(form)) {
          for (String[] phrase : Inflection.expand(form)) {
            int node = 0;
            for (String text : phrase) {
              char[] chars = text.toCharArray();
              node = go(node, chars, chars.length);
            }
            accept(node, entry);
          }
        } else {
          accept(node(form), entry);
        }
      }
      return this;
    }

    /** Compiles what was added; the builder is of no use afterwards. */
    public Lexicon build() {
      return new Lexicon(this);
    }

    /** The node behind the words of a form that is not inflected. */
    private int node(String form) {
      int n = form.length();
      if (n > buffer.length) {
        buffer = new char[n];
      }
      int node = 0;
      int length = 0;
      for (int i = 0; i < n; i++) {
        char c = form.charAt(i);
        if (Character.isWhitespace(c)) {
          node = go(node, buffer, length);
          length = 0;
        } else if (!Normalizer.isMark(c)) {
          buffer[length++] = Normalizer.fold(c);
        }
      }
      return go(node, buffer, length);
    }

    /** The node behind one word more. */
    private int go(int from, char[] chars, int length) {
      if (length == 0) {
        return from;
      }
      int word = words.add(chars, 0, length);
      if (word >= rootOf.length) {
        rootOf = Arrays.copyOf(rootOf, rootOf.length * 2);
        follows = Arrays.copyOf(follows, follows.length * 2);
      }
      if (from == 0) {
        if (rootOf[word] == 0) {
          rootOf[word] = newNode();
        }
        return rootOf[word];
      }
      follows[word] = true;
      continues[from] = true;
      long key = ((long) from << 32 | word) + 1;
      int slot = slot(key);
      if (edgeKeys[slot] == 0) {
        if (++edges * 2 > edgeKeys.length) {
          growEdges();
          slot = slot(key);
        }
        edgeKeys[slot] = key;
        edgeTargets[slot] = newNode();
        edgeFilter.add(spread(key));
      }
      return edgeTargets[slot];
    }

    private void accept(int node, int entry) {
      if (node == 0 || lastEntry[node] == entry + 1) {
        return;
      }
      lastEntry[node] = entry + 1;
      if (accepts == acceptNode.length) {
        acceptNode = Arrays.copyOf(acceptNode, accepts * 2);
        acceptEntry = Arrays.copyOf(acceptEntry, accepts * 2);
      }
      acceptNode[accepts] = node;
      acceptEntry[accepts++] = entry;
    }

    private int newNode() {
      if (nodes == continues.length) {
        continues = Arrays.copyOf(continues, nodes * 2);
        lastEntry = Arrays.copyOf(lastEntry, nodes * 2);
      }
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

    private static int spread(long key) {
      long mixed = key * 0x9E3779B97F4A7C15L;
      return (int) (mixed >>> 32);
    }
  }
}

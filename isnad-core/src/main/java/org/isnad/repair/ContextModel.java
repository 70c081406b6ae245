package org.isnad.repair;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;

/**
 * How well a word stands between the two words before it and the two after it: a log-linear model
 * (Berger, Della Pietra and Della Pietra 1996) over the word, its ending, its beginning and what it
 * is without proclitics, each together with the same of its neighbours. The weights lie in a table
 * by hashes of the features (Weinberger et al. 2009), so that no wording can be read from it. They
 * are learned by {@code org.isnad.bench.ContextTrainer} from choices between words that look alike
 * when one shape of a letter is lost.
 */
public final class ContextModel {
  /** Logarithm to the base 2 of the number of weights. */
  public static final int BITS = 24;

  /** A weight is written in steps of this size. */
  public static final float STEP = 1 / 24f;

  /** So many words before a word and after it are looked at. */
  public static final int REACH = 4;

  /** How many features a word has between its neighbours. */
  public static final int FEATURES = 33 + 2 * REACH;

  private static final String RESOURCE = "context.bin.gz";

  private static final String[] PROCLITICS = {
    "وبال", "وال", "فال", "بال", "كال", "ولل", "ال", "لل", "و", "ف", "ب", "ك", "ل"
  };

  private final byte[] weights;

  private ContextModel(byte[] weights) {
    this.weights = weights;
  }

  private static final class Holder {
    static final ContextModel BUILT_IN = load();
  }

  /** The weights of the program; read when first asked for. */
  static ContextModel builtIn() {
    return Holder.BUILT_IN;
  }

  private static ContextModel load() {
    try (InputStream in = ContextModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("missing resource " + RESOURCE);
      }
      byte[] weights = new byte[1 << BITS];
      new DataInputStream(new GZIPInputStream(in, 1 << 15)).readFully(weights);
      return new ContextModel(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("the weights for words between others", e);
    }
  }

  /**
   * A word or a sign as features see it.
   *
   * @param word itself
   * @param ending its class by {@link Endings}
   * @param last its last letter, and whether it has the article
   * @param beginning its first two letters
   * @param bare without proclitics
   */
  public record Token(long word, long ending, long last, long beginning, long bare) {
    /** What stands where nothing does. */
    public static final Token NONE = of("");

    /**
     * @param word letters without marks, a sign, or «<s>», «<n>», «<u>» for the beginning of a
     *     line, a number and a foreign word
     */
    public static Token of(String word) {
      return new Token(
          hash(word),
          hash(Endings.of(word)),
          hash(last(Endings.of(word))),
          hash(word.length() < 3 ? word : word.substring(0, 2)),
          hash(bare(word)));
    }

    private static long hash(String s) {
      long hash = 0x2545F4914F6CDD1DL;
      for (int i = 0; i < s.length(); i++) {
        hash = (hash ^ s.charAt(i)) * 0x100000001B3L;
      }
      return hash ^ hash >>> 29;
    }

    private static String last(String ending) {
      boolean isWord = ending.startsWith("+") || ending.startsWith("-");
      return isWord ? ending.charAt(0) + ending.substring(ending.length() - 1) : ending;
    }

    private static String bare(String word) {
      for (String proclitic : PROCLITICS) {
        if (word.startsWith(proclitic) && word.length() > proclitic.length() + 2) {
          return word.substring(proclitic.length());
        }
      }
      return word;
    }
  }

  /**
   * The features of a word between its neighbours, as hashes (see {@link #slot}).
   *
   * @param about the {@link #REACH} words before it and as many after it
   * @param into at least {@link #FEATURES} long
   */
  public static void features(Token u, Token[] about, long[] into) {
    Token p2 = about[REACH - 2];
    Token p1 = about[REACH - 1];
    Token n1 = about[REACH];
    Token n2 = about[REACH + 1];
    int k = 0;
    into[k] = hash(k++, u.word, 0, 0);
    into[k] = hash(k++, u.word, p1.word, 0);
    into[k] = hash(k++, u.word, n1.word, 0);
    into[k] = hash(k++, u.word, p2.word, 0);
    into[k] = hash(k++, u.word, n2.word, 0);
    into[k] = hash(k++, u.word, p1.word, n1.word);
    into[k] = hash(k++, u.word, p2.word, p1.word);
    into[k] = hash(k++, u.word, n1.word, n2.word);
    into[k] = hash(k++, u.word, p1.ending, 0);
    into[k] = hash(k++, u.word, n1.ending, 0);
    into[k] = hash(k++, u.word, p1.last, n1.last);
    into[k] = hash(k++, u.ending, p1.word, 0);
    into[k] = hash(k++, u.ending, n1.word, 0);
    into[k] = hash(k++, u.ending, p2.word, 0);
    into[k] = hash(k++, u.ending, n2.word, 0);
    into[k] = hash(k++, u.ending, p1.ending, p2.ending);
    into[k] = hash(k++, u.ending, n1.ending, n2.ending);
    into[k] = hash(k++, u.ending, p1.ending, n1.ending);
    into[k] = hash(k++, u.ending, p2.ending, 0);
    into[k] = hash(k++, u.last, p1.word, n1.last);
    into[k] = hash(k++, u.last, p1.last, n1.word);
    into[k] = hash(k++, u.last, p1.ending, n1.ending);
    into[k] = hash(k++, u.last ^ p2.last * 31, p1.last, n1.last);
    into[k] = hash(k++, u.last ^ n2.last * 31, p1.last, n1.last);
    into[k] = hash(k++, u.beginning, p1.word, 0);
    into[k] = hash(k++, u.beginning, n1.word, 0);
    into[k] = hash(k++, u.beginning, p1.ending, p2.ending);
    into[k] = hash(k++, u.beginning, n1.ending, n1.beginning);
    into[k] = hash(k++, u.beginning, p2.word, 0);
    into[k] = hash(k++, u.ending ^ u.beginning * 31, p1.ending, n1.ending);
    into[k] = hash(k++, u.last ^ u.beginning * 31, p1.last, n1.last);
    into[k] = hash(k++, u.bare, p1.bare, 0);
    into[k] = hash(k++, u.bare, n1.bare, 0);
    for (Token near : about) {
      into[k++] = hash(FEATURES, u.bare, near.bare, 0);
    }
  }

  private static long hash(int kind, long a, long b, long c) {
    long hash = (a * 0x9E3779B97F4A7C15L + kind) * 0xBF58476D1CE4E5B9L;
    hash = (hash ^ hash >>> 31 ^ b) * 0x94D049BB133111EBL;
    hash = (hash ^ hash >>> 30 ^ c) * 0x9E3779B97F4A7C15L;
    return hash ^ hash >>> 32;
  }

  /** The place of a feature in a table with {@code 1 << bits} of them. */
  public static int slot(long feature, int bits) {
    return (int) (feature >>> 64 - bits);
  }

  /**
   * How much better a word stands there than words do on average (a logarithm).
   *
   * @param scratch at least {@link #FEATURES} long
   */
  double log(Token u, Token[] about, long[] scratch) {
    features(u, about, scratch);
    int sum = 0;
    for (int k = 0; k < FEATURES; k++) {
      sum += weights[slot(scratch[k], BITS)];
    }
    return sum * STEP;
  }
}

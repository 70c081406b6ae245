package org.isnad.repair;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.isnad.repair.ContextModel.Token;

/**
 * How well a word stands among the words about it, by a feed-forward network (Bengio et al. 2003)
 * over the words before it and after it. Beside {@link ContextModel}, which knows what stood
 * together, it knows which words are used alike, and so what may stand together that never did.
 *
 * <p>Each word is the sum of up to four rows of numbers: its own where it is frequent, and those of
 * its ending, of its beginning and of what it is without proclitics, by hashes. The {@link #REACH}
 * words on either side have weights of their own; the words beyond them, to {@link #FAR}, are taken
 * together. Learned by {@code org.isnad.bench.NeighbourTrainer} from choices between words that
 * look alike when one shape of a letter is lost.
 */
public final class NeighbourModel {
  /** So many words before a word and after it have weights of their own. */
  public static final int REACH = 5;

  /** So many words beyond them are looked at together. */
  public static final int FAR = 20;

  /** Numbers that stand for a word about another. */
  public static final int WIDTH = 48;

  /** Numbers between what goes in and what comes out; the first is always 1. */
  public static final int UNITS = 96;

  /** So many words have a row of their own. */
  public static final int FREQUENT = 16_000;

  /** Rows that make up a word, at most. */
  public static final int PARTS = 4;

  private static final int ENDING_BITS = 12;
  private static final int BEGINNING_BITS = 11;
  private static final int BARE_BITS = 14;

  /** How many rows there are. */
  public static final int ROWS =
      FREQUENT + (1 << ENDING_BITS) + (1 << BEGINNING_BITS) + (1 << BARE_BITS);

  /** Places that words about another are put into: one each, and those farther off on each side. */
  public static final int PLACES = 2 * REACH + 2;

  /** How many numbers go in. */
  public static final int INPUTS = PLACES * WIDTH;

  /** The sum of the words farther off is scaled by this. */
  public static final float FAR_SCALE = (float) (1 / Math.sqrt(FAR));

  private static final String RESOURCE = "neighbours.bin.gz";

  /** The largest number of a row is written in eighths of its logarithm to the base 2. */
  private static final int FINENESS = 8;

  private final float[] in;
  private final float[] out;
  private final float[] weights;
  private final float[] bias;

  /**
   * @param in what goes in for a word, {@link #ROWS} rows of {@link #WIDTH}
   * @param out what comes out is multiplied by, {@link #ROWS} rows of {@link #UNITS}
   * @param weights {@link #INPUTS} rows of {@link #UNITS}
   * @param bias of the {@link #UNITS}
   */
  public NeighbourModel(float[] in, float[] out, float[] weights, float[] bias) {
    this.in = in;
    this.out = out;
    this.weights = weights;
    this.bias = bias;
  }

  private static final class Holder {
    static final NeighbourModel BUILT_IN = load();
    static final int[] ROWS = frequent(LanguageModel.builtIn().counts());
  }

  /** The network of the program; read when first asked for. */
  static NeighbourModel builtIn() {
    return Holder.BUILT_IN;
  }

  /** The row of a word of the language model of the program; -1 where it has none of its own. */
  static int row(int word) {
    return word < 0 ? -1 : Holder.ROWS[word];
  }

  private static NeighbourModel load() {
    try (InputStream in = NeighbourModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IOException("missing resource " + RESOURCE);
      }
      return read(new GZIPInputStream(in, 1 << 15));
    } catch (IOException e) {
      throw new UncheckedIOException("the network for words among others", e);
    }
  }

  /**
   * Reads a network as {@link #write} writes it.
   *
   * @throws IOException where there is not enough
   */
  static NeighbourModel read(InputStream from) throws IOException {
    DataInputStream data = new DataInputStream(from);
    return new NeighbourModel(
        rows(data, ROWS, WIDTH),
        rows(data, ROWS, UNITS),
        rows(data, INPUTS, UNITS),
        rows(data, 1, UNITS));
  }

  /**
   * Writes the network, each number in one byte beside the size of its row.
   *
   * @throws IOException where it cannot be written
   */
  public void write(OutputStream to) throws IOException {
    DataOutputStream data = new DataOutputStream(to);
    write(in, WIDTH, data);
    write(out, UNITS, data);
    write(weights, UNITS, data);
    write(bias, UNITS, data);
    data.flush();
  }

  private static float[] rows(DataInputStream data, int rows, int width) throws IOException {
    float[] numbers = new float[rows * width];
    byte[] row = new byte[width];
    for (int r = 0; r < rows; r++) {
      float step = step(data.readByte());
      data.readFully(row);
      for (int i = 0; i < width; i++) {
        numbers[r * width + i] = row[i] * step;
      }
    }
    return numbers;
  }

  private static void write(float[] numbers, int width, DataOutputStream data) throws IOException {
    byte[] row = new byte[width];
    for (int from = 0; from < numbers.length; from += width) {
      float most = 0;
      for (int i = from; i < from + width; i++) {
        most = Math.max(most, Math.abs(numbers[i]));
      }
      double size = most == 0 ? 0 : Math.ceil(Math.log(most) / Math.log(2) * FINENESS);
      byte written = (byte) Math.max(Byte.MIN_VALUE, Math.min(Byte.MAX_VALUE, size));
      float step = step(written);
      for (int i = 0; i < width; i++) {
        int steps = Math.round(numbers[from + i] / step);
        row[i] = (byte) Math.max(-Byte.MAX_VALUE, Math.min(Byte.MAX_VALUE, steps));
      }
      data.writeByte(written);
      data.write(row);
    }
  }

  private static float step(byte size) {
    return (float) (Math.pow(2, size / (double) FINENESS) / Byte.MAX_VALUE);
  }

  /**
   * The rows of the frequent words.
   *
   * @param counts how often each listed word was counted
   * @return for each of them its row, -1 where it has none of its own
   */
  public static int[] frequent(int[] counts) {
    int[] rows = new int[counts.length];
    Arrays.fill(rows, -1);
    int[] most =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.comparingInt((Integer word) -> -counts[word]))
            .limit(FREQUENT)
            .mapToInt(word -> word)
            .toArray();
    for (int row = 0; row < most.length; row++) {
      rows[most[row]] = row;
    }
    return rows;
  }

  /**
   * The rows that make up a word or a sign.
   *
   * @param frequent its own row, -1 where it has none
   */
  public static int[] rows(Token token, int frequent) {
    int endings = FREQUENT;
    int beginnings = endings + (1 << ENDING_BITS);
    int bare = beginnings + (1 << BEGINNING_BITS);
    return new int[] {
      frequent,
      endings + hash(token.ending(), ENDING_BITS),
      beginnings + hash(token.beginning(), BEGINNING_BITS),
      bare + hash(token.bare(), BARE_BITS)
    };
  }

  private static int hash(long of, int bits) {
    return (int) (of * 0x9E3779B97F4A7C15L >>> 64 - bits);
  }

  /**
   * Adds what goes in for a word to a place.
   *
   * @param rows those of the word; of rows below 0 nothing is added
   * @param inputs {@link #INPUTS} numbers
   * @param place below {@link #PLACES}
   * @param scale by which it is multiplied
   */
  public void add(int[] rows, float[] inputs, int place, float scale) {
    int at = place * WIDTH;
    for (int row : rows) {
      if (row >= 0) {
        int from = row * WIDTH;
        for (int i = 0; i < WIDTH; i++) {
          inputs[at + i] += scale * in[from + i];
        }
      }
    }
  }

  /** What the words about a place say, as {@link #UNITS} numbers. */
  public void look(float[] inputs, float[] units) {
    System.arraycopy(bias, 0, units, 0, UNITS);
    for (int i = 0; i < INPUTS; i++) {
      float input = inputs[i];
      if (input != 0) {
        int from = i * UNITS;
        for (int u = 0; u < UNITS; u++) {
          units[u] += input * weights[from + u];
        }
      }
    }
    for (int u = 0; u < UNITS; u++) {
      units[u] = (float) StrictMath.tanh(units[u]);
    }
    units[0] = 1;
  }

  /**
   * How much better a word stands there than words do on average (a logarithm).
   *
   * @param rows those of the word
   * @param units what the words about it say
   */
  public double log(int[] rows, float[] units) {
    double sum = 0;
    for (int row : rows) {
      if (row >= 0) {
        int from = row * UNITS;
        float even = 0;
        float odd = 0;
        for (int u = 0; u < UNITS; u += 2) {
          even += out[from + u] * units[u];
          odd += out[from + u + 1] * units[u + 1];
        }
        sum += even + odd;
      }
    }
    return sum;
  }

  /** The place of the word that is so many words away; negative numbers lie before. */
  public static int place(int distance) {
    if (distance < 0) {
      return distance >= -REACH ? REACH + distance : 2 * REACH;
    }
    return distance <= REACH ? REACH + distance - 1 : 2 * REACH + 1;
  }
}

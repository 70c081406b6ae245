package org.isnad.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.isnad.report.Report;

/**
 * The cleaned text of a report, cut into sentences and tokens, with a map back to the original.
 *
 * <p>All offsets are UTF-16 offsets into {@link #cleaned()} unless a name says otherwise. Tokens
 * are words (letters with their marks), numbers (digits with separators) and single punctuation
 * characters; white space is no token. A word's key is what lexicons are matched on: without
 * diacritics and tatweel, with alef, final ya and ta marbuta folded (see {@link Normalizer}).
 */
public final class Text {
  /** So many characters in common are no accident. */
  private static final int REPEATED = 50;

  private final String original;
  private final String cleaned;
  private final int[] toOriginal; // null: the same
  private final int titleEnd;
  private final List<Restored> restored;
  private final Tokens tokens;

  /**
   * @param characters those of the cleaned text, and perhaps more after them
   * @param toOriginal entry i is the original's offset of cleaned character i; null where nothing
   *     was cleaned
   */
  Text(
      String original,
      String cleaned,
      char[] characters,
      int length,
      int[] toOriginal,
      int titleEnd,
      List<Restored> restored) {
    this.original = original;
    this.cleaned = cleaned;
    this.toOriginal = toOriginal;
    this.titleEnd = titleEnd;
    this.restored = restored;
    this.tokens = Tokenizer.tokenize(characters, length, titleEnd);
  }

  /** Cleans and cuts a text that has no title. */
  public static Text of(String original) {
    return Cleaner.clean(original, 0);
  }

  /**
   * Cleans and cuts a report. The original is the title, the outlet's abstract and the body, a line
   * feed between them; a title that the body begins with and an abstract whose words the body (or
   * the title) has, too, are not put before it again.
   */
  public static Text of(Report report) {
    String title = report.title() == null ? "" : report.title().strip();
    String body = report.text();
    String summary = report.summary() == null ? "" : report.summary().strip();
    if (!summary.isEmpty() && repeats(body, summary)) {
      summary = "";
    }
    if (!summary.isEmpty()) {
      body = summary + "\n" + body;
    }
    if (title.isEmpty()) {
      return Cleaner.clean(body, 0);
    }
    String start = body.stripLeading();
    if (start.startsWith(title)) {
      int lead = body.length() - start.length() + title.length();
      return Cleaner.clean(body, lead);
    }
    return Cleaner.clean(title + "\n" + body, title.length());
  }

  /** Whether a body has the beginning of an abstract among its own words. */
  private static boolean repeats(String body, String summary) {
    int probe = Math.min(summary.length(), REPEATED);
    return body.contains(summary.substring(0, probe));
  }

  public String original() {
    return original;
  }

  public String cleaned() {
    return cleaned;
  }

  /** Offset in the original of the character at {@code offset}; the end maps to the end. */
  public int originalOffset(int offset) {
    Objects.checkIndex(offset, cleaned.length() + 1);
    return toOriginal == null ? offset : toOriginal[offset];
  }

  /** A copy of the whole map: entry i is the original's offset of cleaned character i. */
  public int[] originalOffsets() {
    int length = cleaned.length() + 1;
    if (toOriginal != null) {
      return Arrays.copyOf(toOriginal, length);
    }
    int[] same = new int[length];
    Arrays.setAll(same, i -> i);
    return same;
  }

  /** Offset after the title, 0 where the text has none. */
  public int titleEnd() {
    return titleEnd;
  }

  /**
   * What was restored in a broken text (see {@link org.isnad.repair.Repairer}), in the order of the
   * cleaned text; nothing in a sound one.
   */
  public List<Restored> restored() {
    return restored;
  }

  public Tokens tokens() {
    return tokens;
  }
}

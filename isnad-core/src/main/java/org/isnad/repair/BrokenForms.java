package org.isnad.repair;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The forms that frequent words have when one shape of one letter is lost from them, as far as
 * sound texts hardly know them: «ف» for «في», «عسرية» for «عسكرية». A text that has several of them
 * deserves a closer look.
 */
public final class BrokenForms {
  /** A form is kept where the words it may come from are so much more frequent than itself. */
  private static final int TIMES = 100;

  /** And where these words are as frequent as this in a million. */
  private static final int FEWEST = 45;

  private static final int MILLION = 1_000_000;

  /** Stands for a lam-alef turned round where the number of a shape is wanted. */
  public static final int TURNED = Glyphs.COUNT;

  /** The same for a lam-alef of which nothing is left. */
  public static final int WHOLE = Glyphs.COUNT + 1;

  /** One more than the highest of these numbers. */
  static final int KINDS = Glyphs.COUNT + 2;

  private BrokenForms() {}

  /** Whether all characters of a string are Arabic letters. */
  public static boolean isWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Glyphs.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return !word.isEmpty();
  }

  /**
   * A broken form.
   *
   * @param form letters without marks
   * @param glyph number of the shape of a letter whose loss makes it most often; {@link #TURNED}
   *     for a lam-alef turned round, {@link #WHOLE} for one that is lost
   * @param before the letter before the one that is lost, «^» at the beginning of a word
   * @param times how much more frequent the words are that it may come from than the form itself
   *     and those that many writers spell so
   */
  public record Form(String form, int glyph, char before, int times) {}

  /**
   * How often a shape of a letter stands after a certain letter.
   *
   * @param glyph as in {@link Form}, its family's first
   * @param perMillion how often in a million words
   */
  public record Shape(int glyph, char before, int perMillion) {}

  /** Counts the shapes in words, in the order of their numbers. */
  public static List<Shape> shapes(Map<String, Integer> counts) {
    long words = 0;
    Map<Loss, Long> sums = new TreeMap<>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      if (!isWord(entry.getKey())) {
        continue;
      }
      long count = entry.getValue();
      words += count;
      char[] letters = entry.getKey().toCharArray();
      for (int i = 0; i < letters.length; i++) {
        char before = before(letters, i);
        int family = Glyphs.family(Glyphs.glyph(letters, i, letters.length));
        sums.merge(new Loss(family, before), count, Long::sum);
        if (Glyphs.isLamAlef(letters, i, letters.length)) {
          sums.merge(new Loss(TURNED, 'ل'), count, Long::sum);
          sums.merge(new Loss(WHOLE, before), count, Long::sum);
        }
      }
    }
    List<Shape> shapes = new ArrayList<>();
    for (Map.Entry<Loss, Long> sum : sums.entrySet()) {
      int perMillion = (int) (sum.getValue() * MILLION / Math.max(1, words));
      if (perMillion > 0) {
        shapes.add(new Shape(sum.getKey().glyph(), sum.getKey().before(), perMillion));
      }
    }
    return shapes;
  }

  /** The letter before another, «^» at the beginning. */
  static char before(char[] word, int i) {
    return i == 0 ? '^' : word[i - 1];
  }

  /** What is lost: a shape of a letter after a certain letter. */
  private record Loss(int glyph, char before) implements Comparable<Loss> {
    @Override
    public int compareTo(Loss other) {
      return glyph != other.glyph
          ? Integer.compare(glyph, other.glyph)
          : Character.compare(before, other.before);
    }
  }

  /**
   * Finds the forms, in alphabetical order.
   *
   * @param counts how often each word (without marks) stands in sound texts
   */
  public static List<Form> of(Map<String, Integer> counts) {
    long words = 0;
    Map<String, Map<Loss, Integer>> broken = new HashMap<>();
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      String word = entry.getKey();
      if (isWord(word)) {
        words += entry.getValue();
        forms(word)
            .forEach(
                (form, loss) ->
                    broken
                        .computeIfAbsent(form, f -> new TreeMap<>())
                        .merge(loss, entry.getValue(), Integer::sum));
      }
    }
    Map<String, Integer> spelled = new HashMap<>();
    counts.forEach((word, count) -> spelled.merge(skeleton(word), count, Integer::sum));
    long fewest = Math.max(2, words * FEWEST / MILLION);
    List<Form> forms = new ArrayList<>();
    broken.forEach(
        (form, losses) -> {
          int sum = 0;
          Loss best = null;
          for (Map.Entry<Loss, Integer> loss : losses.entrySet()) {
            sum += loss.getValue();
            if (best == null || loss.getValue() > losses.get(best)) {
              best = loss.getKey();
            }
          }
          int times = sum / (spelled.getOrDefault(skeleton(form), 0) + 1);
          if (sum >= fewest && times >= TIMES) {
            forms.add(new Form(form, best.glyph(), best.before(), times));
          }
        });
    forms.sort(Comparator.comparing(Form::form));
    return forms;
  }

  /** What words have in common that many writers spell alike. */
  private static String skeleton(String word) {
    String bare = word.replace('أ', 'ا').replace('إ', 'ا').replace('آ', 'ا');
    int last = bare.length() - 1;
    if (last < 0) {
      return bare;
    }
    char end = bare.charAt(last);
    return bare.substring(0, last) + (end == 'ة' ? 'ه' : end == 'ى' ? 'ي' : end);
  }

  /**
   * What is left of a word when one shape of a letter is lost from it, with the number of the shape
   * (its family's first, or one of those of {@link Form}).
   */
  public static Map<String, Integer> losses(String word) {
    Map<String, Integer> losses = new TreeMap<>();
    forms(word).forEach((form, loss) -> losses.put(form, Glyphs.family(loss.glyph())));
    return losses;
  }

  /** The word without each of its letters, with «ال» for «لا», and without «لا». */
  private static Map<String, Loss> forms(String word) {
    Map<String, Loss> forms = new TreeMap<>();
    char[] letters = word.toCharArray();
    int n = letters.length;
    StringBuilder turned = new StringBuilder(word);
    StringBuilder whole = new StringBuilder();
    Loss lamAlef = null;
    for (int i = 0; i < n; i++) {
      int glyph = Glyphs.glyph(letters, i, n);
      char before = before(letters, i);
      StringBuilder without = new StringBuilder();
      for (int k = 0; k < n; k++) {
        if (Glyphs.glyph(letters, k, n) != glyph) {
          without.append(letters[k]);
        }
      }
      forms.putIfAbsent(without.toString(), new Loss(glyph, before));
      String once = word.substring(0, i) + word.substring(i + 1);
      forms.putIfAbsent(once, new Loss(glyph, before));
      if (Glyphs.isLamAlef(letters, i, n)) {
        turned.setCharAt(i, letters[i + 1]);
        turned.setCharAt(i + 1, 'ل');
        lamAlef = new Loss(WHOLE, before);
        i++;
        glyph = Glyphs.glyph(letters, i, n);
        forms.putIfAbsent(word.substring(0, i) + word.substring(i + 1), new Loss(glyph, 'ل'));
      } else {
        whole.append(letters[i]);
      }
    }
    if (lamAlef != null) {
      forms.putIfAbsent(turned.toString(), new Loss(TURNED, 'ل'));
      forms.putIfAbsent(whole.toString(), lamAlef);
    }
    forms.remove("");
    forms.remove(word);
    return forms;
  }
}

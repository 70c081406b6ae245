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
  private static final int TIMES = 300;

  /** And where these words are as frequent as this in the whole. */
  private static final int FEWEST = 100;

  /** Stands for a lam-alef turned round where the number of a shape is wanted. */
  public static final int TURNED = Glyphs.COUNT;

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
   *     for a lam-alef turned round
   */
  public record Form(String form, int glyph) {}

  /**
   * Finds the forms, in alphabetical order.
   *
   * @param counts how often each word (without marks) stands in sound texts
   */
  public static List<Form> of(Map<String, Integer> counts) {
    Map<String, Map<Integer, Integer>> broken = new HashMap<>();
    counts.forEach(
        (word, count) -> {
          if (isWord(word)) {
            forms(word)
                .forEach(
                    (form, glyph) ->
                        broken
                            .computeIfAbsent(form, f -> new TreeMap<>())
                            .merge(glyph, count, Integer::sum));
          }
        });
    List<Form> forms = new ArrayList<>();
    broken.forEach(
        (form, glyphs) -> {
          int sum = 0;
          int best = -1;
          for (Map.Entry<Integer, Integer> glyph : glyphs.entrySet()) {
            sum += glyph.getValue();
            if (best < 0 || glyph.getValue() > glyphs.get(best)) {
              best = glyph.getKey();
            }
          }
          if (sum >= FEWEST && sum >= TIMES * counts.getOrDefault(form, 0)) {
            forms.add(new Form(form, best));
          }
        });
    forms.sort(Comparator.comparing(Form::form));
    return forms;
  }

  /** The word without each shape of letter that it has, and with «ال» for «لا». */
  private static Map<String, Integer> forms(String word) {
    Map<String, Integer> forms = new TreeMap<>();
    char[] letters = word.toCharArray();
    int n = letters.length;
    for (int i = 0; i < n; i++) {
      int glyph = Glyphs.glyph(letters, i, n);
      StringBuilder without = new StringBuilder();
      for (int k = 0; k < n; k++) {
        if (Glyphs.glyph(letters, k, n) != glyph) {
          without.append(letters[k]);
        }
      }
      forms.putIfAbsent(without.toString(), glyph);
    }
    StringBuilder turned = new StringBuilder(word);
    for (int i = 0; i + 1 < n; i++) {
      if (letters[i] == 'ل' && Glyphs.isAlef(letters[i + 1])) {
        turned.setCharAt(i, letters[i + 1]);
        turned.setCharAt(i + 1, 'ل');
      }
    }
    forms.putIfAbsent(turned.toString(), TURNED);
    forms.remove("");
    forms.remove(word);
    return forms;
  }
}

package org.isnad.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.isnad.actor.Generic.Number;

/**
 * Splits the forms of a generic noun by grammatical number. The first inflected form is the
 * singular; forms listed after it are broken plurals. ـين of a noun that has a broken plural is its
 * dual («جنديين»), of a noun with a sound plural it may be either («مدنيين»).
 */
final class NounNumber {
  private static final String[] SINGULAR = {"", "ا", "ه", "ها", "هم", "ة"};
  private static final String[] FEMININE_SINGULAR = {"ة", "ته", "تها", "تهم"};

  private NounNumber() {}

  static Map<Number, List<String>> split(List<String> forms) {
    Map<Number, List<String>> split = new EnumMap<>(Number.class);
    boolean broken = false;
    for (int i = 1; i < forms.size(); i++) {
      broken |= !forms.get(i).endsWith("ون") && !forms.get(i).endsWith("ين");
    }
    for (int i = 0; i < forms.size(); i++) {
      String form = forms.get(i);
      int space = form.indexOf(' ');
      String head = space < 0 ? form : form.substring(0, space);
      String tail = space < 0 ? "" : form.substring(space);
      if (!head.endsWith("~")) {
        put(split, literal(head, i == 0), head + tail);
        continue;
      }
      String stem = head.substring(0, head.length() - 1);
      if (isPlural(stem, i)) {
        for (String suffix : new String[] {"", "ا", "ه", "ها", "هم", "نا"}) {
          put(split, Number.PLURAL, stem + suffix + tail);
        }
        continue;
      }
      boolean feminine = stem.endsWith("ة");
      String base = feminine ? stem.substring(0, stem.length() - 1) : stem;
      for (String suffix : feminine ? FEMININE_SINGULAR : SINGULAR) {
        put(split, Number.SINGULAR, base + suffix + tail);
      }
      String dual = feminine ? base + "ت" : stem;
      for (String suffix : new String[] {"ان", "تان", "ا", "تا"}) {
        if (suffix.length() == 2 || feminine) {
          put(
              split,
              Number.DUAL,
              dual + (feminine && suffix.startsWith("ت") ? suffix.substring(1) : suffix) + tail);
        }
      }
      put(split, broken || feminine ? Number.DUAL : Number.DUAL_OR_PLURAL, dual + "ين" + tail);
      if (!feminine) {
        put(split, Number.DUAL, stem + "تين" + tail);
        put(split, Number.PLURAL, stem + "ون" + tail);
        put(split, Number.PLURAL, stem + "و" + tail);
        put(split, Number.PLURAL, stem + "ي" + tail);
      }
      put(split, Number.PLURAL, base + "ات" + tail);
      put(split, Number.PLURAL, base + "اتها" + tail);
    }
    return split;
  }

  private static boolean isPlural(String stem, int index) {
    return index > 0 && !stem.endsWith("ة");
  }

  private static Number literal(String word, boolean first) {
    if (word.endsWith("ان") && word.length() > 4) {
      return Number.DUAL;
    }
    if (first && !word.endsWith("ون") && !word.endsWith("ين")) {
      return Number.SINGULAR;
    }
    return Number.PLURAL;
  }

  private static void put(Map<Number, List<String>> split, Number number, String form) {
    split.computeIfAbsent(number, n -> new ArrayList<>()).add(form);
  }
}

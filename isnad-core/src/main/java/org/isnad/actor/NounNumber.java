package org.isnad.actor;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.isnad.actor.Generic.Number;

/**
 * Splits the forms of a generic noun by grammatical number. The endings and the other forms of the
 * line tell it: «جنديين» is a dual because «جندي» is there and «جنديون» is not. Where they cannot
 * (broken plurals like «قادة»، collectives), the form says so itself: {@code 1:}, {@code 2:} or
 * {@code 3:} before it.
 */
final class NounNumber {
  private static final String[] SINGULAR = {"", "ا", "ه", "ها", "هم", "ة"};
  private static final String[] FEMININE_SINGULAR = {"ة", "ته", "تها", "تهم"};

  private final Map<Number, List<String>> split = new EnumMap<>(Number.class);
  private final Set<String> heads = new HashSet<>();

  private NounNumber(List<String> forms) {
    for (String form : forms) {
      heads.add(head(unmarked(form)));
    }
  }

  static Map<Number, List<String>> split(List<String> forms) {
    NounNumber noun = new NounNumber(forms);
    for (int i = 0; i < forms.size(); i++) {
      noun.add(forms.get(i), i == 0);
    }
    return noun.split;
  }

  private void add(String form, boolean first) {
    if (isMarked(form)) {
      put(
          switch (form.charAt(0)) {
            case '1' -> Number.SINGULAR;
            case '2' -> Number.DUAL;
            default -> Number.PLURAL;
          },
          form.substring(2));
      return;
    }
    String head = head(form);
    String tail = form.substring(head.length());
    if (head.endsWith("~")) {
      inflected(head.substring(0, head.length() - 1), tail);
    } else {
      put(numberOf(head, tail, first), form);
    }
  }

  private Number numberOf(String word, String tail, boolean first) {
    int n = word.length();
    String stem = n > 2 ? word.substring(0, n - 2) : word;
    if (word.endsWith("ان") && n > 4 && has(stem)) {
      return Number.DUAL;
    }
    if (word.endsWith("ين") && n > 4) {
      return has(stem) && !heads.contains(stem + "ون")
          ? Number.DUAL
          : has(stem) ? Number.DUAL_OR_PLURAL : Number.PLURAL;
    }
    if (word.endsWith("ون") && n > 4 || word.endsWith("ات") && n > 4) {
      return Number.PLURAL;
    }
    String shorter = word.substring(0, n - 1);
    if (word.endsWith("ا") && isSingularStem(shorter)) {
      // «رجلا شرطة» is a dual in the construct state, «جنديا أمميا» a singular.
      return tail.isEmpty() || tail.endsWith("ا") ? Number.SINGULAR : Number.DUAL;
    }
    if (word.endsWith("ي")
        && !tail.isEmpty()
        && isSingularStem(shorter)
        && !heads.contains(shorter + "ون")
        && !heads.contains(shorter + "و")) {
      return Number.DUAL;
    }
    if (word.endsWith("ة")
        && (heads.contains(shorter)
            || heads.contains(shorter + "تان")
            || heads.contains(shorter + "تين")
            || heads.contains(shorter + "ات"))) {
      return Number.SINGULAR;
    }
    return first || isSingularStem(word) ? Number.SINGULAR : Number.PLURAL;
  }

  private boolean has(String stem) {
    return heads.contains(stem)
        || stem.endsWith("ت") && heads.contains(stem.substring(0, stem.length() - 1) + "ة");
  }

  /** Only a singular has a dual beside it; broken plurals have the tanwin, too. */
  private boolean isSingularStem(String word) {
    return heads.contains(word)
        && (heads.contains(word + "ان")
            || heads.contains(word + "ين")
            || heads.contains(word + "ون"));
  }

  private void inflected(String stem, String tail) {
    boolean feminine = stem.endsWith("ة");
    String base = feminine ? stem.substring(0, stem.length() - 1) : stem;
    for (String suffix : feminine ? FEMININE_SINGULAR : SINGULAR) {
      put(Number.SINGULAR, base + suffix + tail);
    }
    String dual = feminine ? base + "ت" : stem;
    put(Number.DUAL, dual + "ان" + tail);
    put(Number.DUAL, dual + "ا" + tail);
    boolean sound = !feminine && heads.contains(stem + "ون");
    put(sound ? Number.DUAL_OR_PLURAL : Number.DUAL, dual + "ين" + tail);
    put(Number.PLURAL, base + "ات" + tail);
    put(Number.PLURAL, base + "اتها" + tail);
    if (!feminine) {
      put(Number.DUAL, stem + "تين" + tail);
      put(Number.DUAL, stem + "تان" + tail);
      put(Number.PLURAL, stem + "ون" + tail);
      put(Number.PLURAL, stem + "و" + tail);
      put(Number.PLURAL, stem + "ي" + tail);
    }
  }

  private static boolean isMarked(String form) {
    return form.length() > 2
        && form.charAt(1) == ':'
        && form.charAt(0) >= '1'
        && form.charAt(0) <= '3';
  }

  private static String unmarked(String form) {
    return isMarked(form) ? form.substring(2) : form;
  }

  private static String head(String form) {
    int space = form.indexOf(' ');
    return space < 0 ? form : form.substring(0, space);
  }

  private void put(Number number, String form) {
    split.computeIfAbsent(number, n -> new ArrayList<>()).add(form);
  }
}

package org.isnad.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Arabic and English wording of counts and lists. */
final class Arabic {
  /**
   * A noun in the forms that numbers ask for.
   *
   * @param one with 1 and with hundreds
   * @param two dual, nominative
   * @param few with 3 to 10
   * @param many accusative singular, with 11 to 99
   */
  record Noun(String one, String two, String few, String many, boolean feminine) {}

  static final Noun REPORT = new Noun("تقرير", "تقريران", "تقارير", "تقريرًا", false);
  static final Noun SOURCE =
      new Noun("مصدر مستقل", "مصدران مستقلان", "مصادر مستقلة", "مصدرًا مستقلًا", false);

  private static final String[] MASCULINE = {
    "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"
  };
  private static final String[] FEMININE = {
    "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"
  };

  private Arabic() {}

  /** The counted noun in the nominative: «مصدران مستقلان», «ثلاثة تقارير», «11 تقريرًا». */
  static String count(int n, Noun noun) {
    if (n == 1) {
      return noun.one();
    }
    if (n == 2) {
      return noun.two();
    }
    int rest = n % 100;
    if (n <= 10 && n >= 3) {
      return (noun.feminine() ? FEMININE : MASCULINE)[n - 3] + " " + noun.few();
    }
    if (rest >= 3 && rest <= 10) {
      return n + " " + noun.few();
    }
    return n + " " + (rest >= 11 ? noun.many() : noun.one());
  }

  static String count(int n, String one, String many) {
    return n == 1 ? "one " + one : n + " " + many;
  }

  /** «أ وب وج». */
  static String and(Collection<String> items) {
    return String.join(" و", items);
  }

  /** "a, b and c". */
  static String andEnglish(Collection<String> items) {
    List<String> list = List.copyOf(items);
    return list.size() < 2
        ? String.join("", list)
        : String.join(", ", list.subList(0, list.size() - 1)) + " and " + list.get(list.size() - 1);
  }

  /** Numbers ascending, each once, joined as a list. */
  static Set<Integer> ascending(Collection<Integer> numbers) {
    return new TreeSet<>(numbers);
  }

  static List<String> text(Collection<Integer> numbers) {
    return numbers.stream().map(String::valueOf).toList();
  }
}

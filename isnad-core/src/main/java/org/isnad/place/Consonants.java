package org.isnad.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The consonants of a name, in classes that Arabic and Latin spellings share, so that «سانت
 * بطرسبرغ» and "Saint Petersburg" come out nearly alike.
 */
public final class Consonants {
  private Consonants() {}

  /** The consonants of an Arabic name, the article left out. */
  public static String ofArabic(String name) {
    StringBuilder skeleton = new StringBuilder(name.length());
    for (String word : name.split("[ -]")) {
      int from = word.startsWith("ال") && word.length() > 4 ? 2 : 0;
      for (int i = from; i < word.length(); i++) {
        char c = word.charAt(i);
        if (c == 'ت' && i + 1 < word.length() && word.charAt(i + 1) == 'ش') {
          continue; // ch
        }
        boolean last = i + 1 == word.length();
        append(skeleton, last && (c == 'ه' || c == 'ة') ? 0 : arabicClass(c));
      }
    }
    return skeleton.toString();
  }

  private static char arabicClass(char c) {
    return switch (c) {
      case 'ب' -> 'b';
      case 'ت', 'ط', 'ث' -> 't';
      case 'ج', 'غ' -> 'g';
      case 'ح', 'ه', 'خ' -> 'h';
      case 'د', 'ض', 'ذ' -> 'd';
      case 'ز', 'ظ' -> 'z';
      case 'ر' -> 'r';
      case 'س', 'ص' -> 's';
      case 'ش' -> 'c';
      case 'ف' -> 'f';
      case 'ق', 'ك' -> 'k';
      case 'ل' -> 'l';
      case 'م' -> 'm';
      case 'ن' -> 'n';
      default -> 0;
    };
  }

  /** The consonants of a Latin name, in the classes of {@link #ofArabic}. */
  public static String ofLatin(String name) {
    StringBuilder skeleton = new StringBuilder(name.length());
    String lower = name.toLowerCase(Locale.ROOT);
    for (String word : lower.split("[ -]")) {
      if (isArticle(word)) {
        continue;
      }
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        char next = i + 1 < word.length() ? word.charAt(i + 1) : 0;
        if (c == 't' && (word.startsWith("ch", i + 1) || word.startsWith("sh", i + 1))) {
          continue; // tch, as «تش»
        }
        boolean digraph = next == 'h' && "kgsctdpz".indexOf(c) >= 0;
        append(skeleton, latinClass(c, next, digraph));
        if (c == 'x') {
          append(skeleton, 's');
        }
        if (digraph || c == 'd' && next == 'j') {
          i++;
        } else if (next == 'h' && i + 2 == word.length()) {
          i++; // a final h after a vowel is not spoken
        }
      }
    }
    return skeleton.toString();
  }

  /**
   * Whether the long vowels of an Arabic name have vowels of their kind between the same consonants
   * of a Latin one, given that the consonants are the same: «ميدوغوري» and "Maiduguri", but not
   * «مديغار».
   *
   * @param tight whether a vowel must also be written wherever the Latin name has one, as in most
   *     foreign names
   */
  public static boolean agree(String arabic, String latin, boolean tight) {
    List<String> written = gaps(arabic, true);
    List<String> spoken = gaps(latin.toLowerCase(Locale.ROOT), false);
    if (written.size() != spoken.size()) {
      return false;
    }
    for (int gap = 0; gap < written.size(); gap++) {
      String vowels = spoken.get(gap);
      boolean missing = tight && written.get(gap).isEmpty() && !isMute(vowels, gap, written.size());
      if (missing || !allows(vowels, written.get(gap))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a vowel may go unwritten: none, and e at the end or between consonants. */
  private static boolean isMute(String vowels, int gap, int gaps) {
    return vowels.isEmpty() || vowels.equals("e") && gap > 0 || gap == gaps - 1;
  }

  private static boolean allows(String latin, String arabic) {
    for (int i = 0; i < arabic.length(); i++) {
      String kind =
          switch (arabic.charAt(i)) {
            case 'و', 'ؤ' -> "ouwv";
            case 'ي', 'ئ' -> "ieyj";
            default -> "aeiouy"; // alef also carries the vowels that begin a name
          };
      if (latin.chars().noneMatch(c -> kind.indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  /** What stands before, between and after the consonants of {@link #ofArabic} and the like. */
  private static List<String> gaps(String name, boolean arabic) {
    List<String> gaps = new ArrayList<>();
    StringBuilder gap = new StringBuilder();
    int length = 0;
    for (int i = 1; i <= name.length(); i++) {
      String start = name.substring(0, i);
      int now = (arabic ? ofArabic(start) : ofLatin(start)).length();
      char c = name.charAt(i - 1);
      if (now > length) {
        gaps.add(gap.toString());
        gap.setLength(0);
      } else if (arabic ? isVowel(c) : "aeiouywjv".indexOf(c) >= 0) {
        gap.append(c);
      }
      length = now;
    }
    gaps.add(gap.toString());
    return gaps;
  }

  private static boolean isVowel(char c) {
    return c == 'ة' || c == 'ه' || c == 'ا' || c == 'و' || c == 'ي' || c == 'ى' || c == 'آ'
        || c == 'ئ' || c == 'ؤ';
  }

  private static boolean isArticle(String word) {
    return switch (word) {
      case "al", "ad", "an", "ar", "as", "ash", "at", "az", "el", "adh", "ath", "de", "la" -> true;
      default -> false;
    };
  }

  private static char latinClass(char c, char next, boolean digraph) {
    if (digraph) {
      return switch (c) {
        case 'k' -> 'h';
        case 's', 'c' -> 'c';
        case 't' -> 't';
        case 'd' -> 'd';
        case 'p' -> 'f';
        default -> 'g';
      };
    }
    return switch (c) {
      case 'b', 'p' -> 'b';
      case 'c' -> next == 'e' || next == 'i' ? 's' : 'k';
      case 'd' -> next == 'j' ? 'g' : 'd';
      case 'f', 'v' -> 'f';
      case 'g', 'j' -> 'g';
      case 'h' -> 'h';
      case 'k', 'q', 'x' -> 'k';
      case 'l', 'm', 'n', 'r', 's', 't', 'z' -> c;
      default -> 0;
    };
  }

  /** Doubled letters count once. */
  private static void append(StringBuilder skeleton, int c) {
    int length = skeleton.length();
    if (c != 0 && (length == 0 || skeleton.charAt(length - 1) != c)) {
      skeleton.append((char) c);
    }
  }
}

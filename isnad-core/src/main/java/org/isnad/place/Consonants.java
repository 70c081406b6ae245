package org.isnad.place;

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

package org.isnad.ingest;

import java.util.regex.Pattern;

/** Whether a title in a document's metadata is one that somebody gave it. */
final class Titles {
  private static final Pattern FILE_NAME =
      Pattern.compile("(?i).*\\.(?:docx?|pdf|html?|txt|indd|qxd|rtf|odt|pptx?|xlsx?)$");
  private static final Pattern MADE_UP =
      Pattern.compile(
          "(?i)(?:microsoft word - .*|document ?\\d*|doc ?\\d*|untitled.*|title|new document|مستند ?\\d*|بدون عنوان|عنوان|[^\\p{L}]*)");

  private Titles() {}

  /** The title, or null where it is none, a file's name, or what a program writes of itself. */
  static String plausible(String title) {
    if (title == null) {
      return null;
    }
    String stripped = Messages.oneLine(title.strip()).strip();
    boolean letters = stripped.codePoints().filter(Character::isLetter).count() >= 6;
    return letters
            && stripped.indexOf(' ') > 0
            && !FILE_NAME.matcher(stripped).matches()
            && !MADE_UP.matcher(Fold.fold(stripped)).matches()
        ? stripped
        : null;
  }
}

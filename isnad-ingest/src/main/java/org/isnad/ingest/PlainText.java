package org.isnad.ingest;

/** Tells text from what is none. */
final class PlainText {
  private PlainText() {}

  /**
   * @throws Unreadable where the characters are no text: empty, or the bytes of a picture, program
   *     or archive
   */
  static void check(String text) throws Unreadable {
    int controls = 0;
    int undecodable = 0;
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') {
        controls++;
      } else if (c == '\uFFFD') {
        undecodable++;
      }
      blank &= c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF';
    }
    if (blank && controls == 0) {
      throw new Unreadable("empty");
    }
    // A stray control character is damage; a share of them is another kind of file.
    boolean manyControls = controls * 50L > text.length() && controls > 4;
    if (manyControls || controls * 4L > text.length() || undecodable * 10L > text.length()) {
      throw new Unreadable("not text");
    }
  }
}

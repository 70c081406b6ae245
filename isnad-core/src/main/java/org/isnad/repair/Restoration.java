package org.isnad.repair;

import java.util.List;

/**
 * A broken text restored.
 *
 * @param text the restored text
 * @param from for each of its characters, and for its end, the offset in the broken text of the
 *     character that it is, or for one that was lost, of that after which it was lost; where pieces
 *     were put in another order the offsets do not rise throughout
 * @param spans what was restored, in the order of the text
 */
public record Restoration(String text, int[] from, List<Span> spans) {

  /**
   * A restored piece.
   *
   * @param begin offset in the restored text of its first character
   * @param end offset after it
   * @param originalBegin offset in the broken text of what stood there
   * @param originalEnd offset after it
   */
  public record Span(int begin, int end, int originalBegin, int originalEnd) {}
}

package org.isnad.server;

import java.util.List;

/**
 * A report as it is read in the browser. All offsets are UTF-16 offsets into {@code text}.
 *
 * @param text cleaned, to be shown right to left where the language is
 * @param copies ids of reports that copy this one
 * @param withdrawn why it no longer counts, or null
 * @param mentions the events that it tells of, as {@code isnad code} writes them
 */
record ReportView(
    String id,
    String title,
    String source,
    String author,
    String published,
    String url,
    String language,
    String retrieved,
    String copyOf,
    List<String> copies,
    String withdrawn,
    String text,
    int titleEnd,
    List<RestoredPiece> restored,
    List<Stretch> boilerplate,
    List<Highlight> spans,
    List<MentionView> mentions) {

  /** A piece that the original has broken, with what stands there. */
  record RestoredPiece(int begin, int end, String original) {}

  /** What the page put into the text beside the report. */
  record Stretch(int begin, int end, String kind) {}

  /** Both languages of the interface. */
  record Label(String ar, String en) {}

  /**
   * Words from which something was coded.
   *
   * @param layer {@code event}, {@code place}, {@code date}, {@code actor}, {@code means}, {@code
   *     claim} or {@code attribution}
   * @param slot of the event, or null for claims and who says them
   * @param value as coded, or null
   * @param eventId the event of the record that the mention belongs to, or null
   * @param claim what is counted, for the layers claim and attribution
   */
  record Highlight(
      String layer,
      int begin,
      int end,
      Label label,
      String value,
      String eventId,
      String mentionId,
      String slot,
      ClaimView claim) {}

  /**
   * @param index of the claim in its mention
   */
  record ClaimView(
      int index,
      String measure,
      String subject,
      Integer low,
      Integer high,
      String qualifier,
      String classOf,
      String side,
      List<String> attribution) {}

  /**
   * An event as the report tells it, and the event of the record that it belongs to.
   *
   * @param placeEn English name of its place, or null where none is known
   */
  record MentionView(
      String id, String eventId, Double score, String reason, String placeEn, RawJson event) {}
}

package org.isnad.ingest;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/** What kind of file it is, by its first bytes; the name decides only where they leave it open. */
enum Format {
  GZIP,
  PDF,
  ZIP,
  OLE,
  RTF,
  FEED,
  JSON_LINES,
  JSON_VALUES,
  HTML,
  TEXT;

  private static final byte[] PDF_MAGIC = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:!doctype html|html|head|body|meta|title|div|p|article|section|main|table|h[1-6]|span|script|br)\\b");
  private static final Pattern XML_ROOT = Pattern.compile("<(?:rss|feed|rdf:rdf)\\b");

  static Format of(byte[] head, Input input) {
    if (Head.startsWith(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (Head.indexOf(head, PDF_MAGIC, 1024) >= 0) {
      return PDF;
    }
    if (Head.startsWith(head, 'P', 'K', 3, 4) || Head.startsWith(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    if (Head.startsWith(head, 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1)) {
      return OLE;
    }
    return ofText(Encodings.decode(head, true).strip(), input);
  }

  private static Format ofText(String start, Input input) {
    if (start.startsWith("{\\rtf")) {
      return RTF;
    }
    if (start.startsWith("<")) {
      String lower = start.toLowerCase(Locale.ROOT);
      if (XML_ROOT.matcher(lower).find() && !lower.contains("<html")) {
        return FEED;
      }
      if (TAG.matcher(lower).find() || input.hasEnding(".html", ".htm", ".xhtml")) {
        return HTML;
      }
    }
    if (input.hasEnding(".html", ".htm", ".xhtml")
        && TAG.matcher(start.toLowerCase(Locale.ROOT)).find()) {
      return HTML;
    }
    return json(start, input);
  }

  private static Format json(String start, Input input) {
    boolean named = input.hasEnding(".jsonl", ".ndjson", ".json");
    char first = start.isEmpty() ? ' ' : start.charAt(0);
    if (first == '[') {
      char next = firstNonBlank(start, 1);
      return next == '{' || named && next == ']' ? JSON_VALUES : named ? JSON_LINES : TEXT;
    }
    if (first == '{') {
      char next = firstNonBlank(start, 1);
      if (next == '"' || next == '}' || named || isMostlyObjects(start)) {
        return isSpreadOverLines(start) ? JSON_VALUES : JSON_LINES;
      }
      return TEXT;
    }
    return named || isMostlyObjects(start) ? JSON_LINES : TEXT;
  }

  private static char firstNonBlank(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return 0;
  }

  /** An object printed over several lines breaks them where JSON allows it. */
  private static boolean isSpreadOverLines(String start) {
    int end = start.indexOf('\n');
    if (end < 0) {
      return false;
    }
    String line = start.substring(0, end).stripTrailing();
    return line.endsWith("{") || line.endsWith(",") || line.endsWith("[");
  }

  private static boolean isMostlyObjects(String start) {
    long lines = start.lines().filter(line -> !line.isBlank()).count();
    long objects = start.lines().filter(line -> line.strip().startsWith("{\"")).count();
    return objects * 2 > lines;
  }
}

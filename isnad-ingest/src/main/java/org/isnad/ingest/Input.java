package org.isnad.ingest;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One file or page to read.
 *
 * @param name as the user would name it; "-" for standard input
 * @param path null for standard input and for a page
 * @param size in bytes; -1 for standard input and for a page
 * @param uri address of a page, else null
 */
record Input(String name, Path path, long size, URI uri) {
  static final String STDIN = "-";
  private static final int LONGEST_ID = 120;
  private static final int HASH = 8;

  Input(String name, Path path, long size) {
    this(name, path, size, null);
  }

  /** A page that was found at an address in the end. */
  Input at(URI address) {
    return new Input(name, path, size, address);
  }

  /** Address of a page as text, or null. */
  String address() {
    return uri == null ? null : uri.toString();
  }

  /** The file's name without folders. */
  String fileName() {
    if (uri != null) {
      String page = uri.getPath();
      return page == null || page.endsWith("/")
          ? "page"
          : page.substring(page.lastIndexOf('/') + 1);
    }
    return path == null || path.getFileName() == null ? "stdin" : path.getFileName().toString();
  }

  /** The file's name without folders and without the endings that name a format or compression. */
  String id() {
    if (uri != null) {
      return pageId();
    }
    String name = fileName();
    if (endsWith(name, ".gz") && name.length() > 3) {
      name = name.substring(0, name.length() - 3);
    }
    int dot = name.lastIndexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** Host, path and query, with hyphens for what separates; a long one ends with its hash. */
  private String pageId() {
    String address = uri.getHost() + '/' + (uri.getPath() == null ? "" : uri.getPath());
    if (uri.getQuery() != null) {
      address += '?' + uri.getQuery();
    }
    StringBuilder id = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || c == '.' || c == '_';
      if (plain || !id.isEmpty() && id.charAt(id.length() - 1) != '-') {
        id.append(plain ? c : '-');
      }
    }
    if (id.length() > LONGEST_ID) {
      int end = LONGEST_ID - (Character.isHighSurrogate(id.charAt(LONGEST_ID - 1)) ? 1 : 0);
      id.setLength(end);
      id.append('~').append(hash(address));
    }
    return id.toString().replaceFirst("-$", "").replaceFirst("\\.(?:html?|php|aspx?)$", "");
  }

  private static String hash(String address) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, HASH);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the file's name ends so, a ".gz" after it disregarded. */
  boolean hasEnding(String... endings) {
    String name = fileName();
    if (endsWith(name, ".gz")) {
      name = name.substring(0, name.length() - 3);
    }
    for (String ending : endings) {
      if (endsWith(name, ending)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsWith(String name, String ending) {
    int start = name.length() - ending.length();
    return start >= 0 && name.regionMatches(true, start, ending, 0, ending.length());
  }
}

package org.isnad.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.isnad.coding.CodedReport;
import org.isnad.report.Report;

/**
 * A report that is to be stored, with all that follows from it alone.
 *
 * @param original the report as it was read
 * @param coded what was coded from it
 * @param hash {@link #hash} of the original
 * @param retrieved when it was read
 * @param compressed the original as gzipped JSON
 * @param codedJson events and assessments
 */
public record NewReport(
    Report original,
    CodedReport coded,
    String hash,
    Instant retrieved,
    byte[] compressed,
    String codedJson) {
  public static NewReport of(Report original, CodedReport coded, Instant retrieved) {
    return new NewReport(
        original,
        coded,
        hash(original),
        retrieved,
        Codec.compress(Codec.writeOriginal(original)),
        Codec.writeCoded(coded));
  }

  /**
   * What makes a report the same report wherever it was found: outlet, day or moment of
   * publication, headline, abstract and body, not the name of its file.
   *
   * @return SHA-256 in hexadecimal
   */
  public static String hash(Report report) {
    MessageDigest digest = digest();
    String[] parts = {
      report.source(), report.published(), report.title(), report.summary(), report.text()
    };
    for (String part : parts) {
      // The length goes before each part, so that nothing can wander from one to the next.
      byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
      digest.update((part == null ? "-;" : bytes.length + ";").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  static String sha256(String text) {
    return HexFormat.of().formatHex(digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.isnad.ingest;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out how the characters of a text are written as bytes.
 *
 * <p>The order matters: a byte order mark decides; Arabic in UTF-16 is all bytes below 0x80 and
 * would pass as UTF-8, so UTF-16 is asked for before it; valid UTF-8 is never anything else; what a
 * page declares is believed only where the result looks like a language.
 */
final class Encodings {
  static final Charset WINDOWS_1256 = Charset.forName("windows-1256");
  static final Charset ISO_8859_6 = Charset.forName("ISO-8859-6");
  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:<meta[^>]{0,200}charset|<\\?xml[^>]{0,100}encoding)\\s{0,5}=\\s{0,5}[\"']?([\\w.:-]{2,40})",
          Pattern.CASE_INSENSITIVE);

  private Encodings() {}

  /** The text of all the bytes, without a byte order mark; what cannot be decoded is U+FFFD. */
  static String decode(byte[] bytes, boolean html) {
    return decode(bytes, html, null);
  }

  /**
   * @param said what a server says of the bytes, which is believed before the markup; or null
   */
  static String decode(byte[] bytes, boolean html, Charset said) {
    Charset charset = detect(bytes, html, said);
    int bom = bomLength(bytes);
    return new String(bytes, bom, bytes.length - bom, charset);
  }

  static int bomLength(byte[] bytes) {
    if (Head.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return 3;
    }
    if (Head.startsWith(bytes, 0xFF, 0xFE, 0, 0) || Head.startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return 4;
    }
    return Head.startsWith(bytes, 0xFF, 0xFE) || Head.startsWith(bytes, 0xFE, 0xFF) ? 2 : 0;
  }

  /**
   * @param bytes a whole text or its beginning, which may be cut within a character
   * @param html whether a declaration in the markup counts
   */
  static Charset detect(byte[] bytes, boolean html) {
    return detect(bytes, html, null);
  }

  private static Charset detect(byte[] bytes, boolean html, Charset said) {
    if (Head.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (Head.startsWith(bytes, 0xFF, 0xFE, 0, 0)) {
      return UTF_32LE;
    }
    if (Head.startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
      return UTF_32BE;
    }
    if (Head.startsWith(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (Head.startsWith(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    Charset utf16 = utf16(bytes);
    if (utf16 != null) {
      return utf16;
    }
    if (isMostlyUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    byte[] sample = sample(bytes);
    // Found not to be in UTF-8 or UTF-16, whatever is said.
    if (said != null && !said.name().startsWith("UTF") && isPlausible(sample, said)) {
      return said;
    }
    Charset declared = html ? declared(bytes) : null;
    if (declared != null && isPlausible(sample, declared)) {
      return declared;
    }
    return singleByte(sample);
  }

  /**
   * UTF-16 without a byte order mark, or null. Text in it has nearly all units in a few rows of
   * Unicode; the same bytes the other way round, or any 8-bit text, do not.
   */
  private static Charset utf16(byte[] bytes) {
    int units = Math.min(bytes.length, Head.SIZE) / 2;
    if (units == 0) {
      return null;
    }
    int little = 0;
    int big = 0;
    int rows = 0;
    for (int i = 0; i < units; i++) {
      int first = bytes[2 * i] & 0xFF;
      int second = bytes[2 * i + 1] & 0xFF;
      little += isUsual(second << 8 | first) ? 1 : 0;
      big += isUsual(first << 8 | second) ? 1 : 0;
      rows += first == 0 || second == 0 || first == 6 || second == 6 ? 1 : 0;
    }
    if (rows * 2 < units) {
      return null;
    }
    int best = Math.max(little, big);
    if (best * 10 < units * 9 || little == big) {
      return null;
    }
    return little > big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
  }

  private static boolean isUsual(int unit) {
    return unit >= 0x20 && unit < 0x7F
        || unit == '\n'
        || unit == '\r'
        || unit == '\t'
        || unit >= 0xA0 && unit < 0x180
        || unit >= 0x600 && unit < 0x700
        || unit >= 0x2010 && unit < 0x2070
        || unit >= 0xFE70 && unit <= 0xFEFC;
  }

  static boolean isUtf16(Charset charset) {
    return charset.equals(StandardCharsets.UTF_16LE) || charset.equals(StandardCharsets.UTF_16BE);
  }

  /**
   * Valid UTF-8 (the end may be cut), or so nearly that the rest is damage: in 8-bit Arabic hardly
   * a character happens to be a valid sequence.
   */
  private static boolean isMostlyUtf8(byte[] bytes) {
    int valid = 0;
    int invalid = 0;
    int i = 0;
    while (i < bytes.length) {
      int length = utf8Length(bytes, i);
      if (length > 0) {
        valid += length > 1 ? 1 : 0;
        i += length;
      } else if (length < 0) {
        break;
      } else {
        invalid++;
        i++;
      }
    }
    return invalid == 0 || invalid * 20 < valid;
  }

  /** Bytes of the sequence at i, 0 where it is none, -1 where the end cuts it. */
  private static int utf8Length(byte[] bytes, int i) {
    int b = bytes[i] & 0xFF;
    if (b < 0x80) {
      return 1;
    }
    int length =
        b >= 0xC2 && b < 0xE0 ? 2 : b >= 0xE0 && b < 0xF0 ? 3 : b >= 0xF0 && b < 0xF5 ? 4 : 0;
    for (int k = 1; k < length; k++) {
      if (i + k >= bytes.length) {
        return -1;
      }
      if ((bytes[i + k] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }

  static boolean isUtf8(byte[] bytes, int length) {
    for (int i = 0; i < length; ) {
      int step = utf8Length(bytes, i);
      if (step <= 0 || i + step > length) {
        return false;
      }
      i += step;
    }
    return true;
  }

  /** The charset that the first kilobytes of markup declare, or null. */
  private static Charset declared(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(bytes.length, 8192), StandardCharsets.ISO_8859_1);
    Matcher matcher = DECLARED.matcher(start);
    if (!matcher.find()) {
      return null;
    }
    String name = matcher.group(1).toLowerCase(Locale.ROOT);
    try {
      Charset charset = Charset.forName(name);
      // The page has been found not to be in UTF-8 or UTF-16, whatever it says.
      return charset.name().startsWith("UTF") ? null : charset;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    }
  }

  /** The bytes that tell: up to 64 kB from the first that is not ASCII. */
  private static byte[] sample(byte[] bytes) {
    int start = 0;
    while (start < bytes.length && bytes[start] >= 0) {
      start++;
    }
    return Arrays.copyOfRange(bytes, start, Math.min(bytes.length, start + Head.SIZE));
  }

  private static boolean isPlausible(byte[] sample, Charset charset) {
    CharBuffer text = decodeLeniently(sample, charset);
    double arabic = ArabicLikeness.of(text);
    if (charset.equals(WINDOWS_1256) || charset.equals(ISO_8859_6)) {
      return arabic >= ArabicLikeness.SURE
          && arabic >= ArabicLikeness.of(decodeLeniently(sample, other(charset)));
    }
    int undefined = 0;
    for (int i = 0; i < text.length(); i++) {
      undefined += text.charAt(i) == '\uFFFD' ? 1 : 0;
    }
    // Many Arabic pages call themselves Latin-1; they are Arabic all the same.
    return undefined * 50 <= text.length()
        && ArabicLikeness.of(decodeLeniently(sample, WINDOWS_1256)) < ArabicLikeness.SURE
        && ArabicLikeness.of(decodeLeniently(sample, ISO_8859_6)) < ArabicLikeness.SURE;
  }

  private static Charset other(Charset charset) {
    return charset.equals(WINDOWS_1256) ? ISO_8859_6 : WINDOWS_1256;
  }

  private static Charset singleByte(byte[] sample) {
    Charset best = null;
    double bestLikeness = ArabicLikeness.SURE;
    for (Charset charset : List.of(WINDOWS_1256, ISO_8859_6)) {
      double likeness = ArabicLikeness.of(decodeLeniently(sample, charset));
      if (likeness > bestLikeness) {
        bestLikeness = likeness;
        best = charset;
      }
    }
    return best != null ? best : byStatistics(sample);
  }

  /** Other languages, and Arabic too short to tell by its letters. */
  private static Charset byStatistics(byte[] sample) {
    CharsetDetector detector = new CharsetDetector();
    detector.setText(sample);
    for (CharsetMatch match : detector.detectAll()) {
      String name = match.getName();
      if (name.startsWith("UTF") || name.startsWith("IBM42") || !Charset.isSupported(name)) {
        continue;
      }
      return Charset.forName(name);
    }
    return WINDOWS_1256;
  }

  private static CharBuffer decodeLeniently(byte[] bytes, Charset charset) {
    CharsetDecoder decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(bytes.length * (double) decoder.maxCharsPerByte()) + 1);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    if (!result.isError()) {
      decoder.flush(out);
    }
    return out.flip();
  }
}

package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingsTest {
  private static final String NEWS =
      "قُتل ثلاثة جنود وأصيب آخرون بجروح في انفجار عبوة ناسفة استهدفت دوريتهم غربي البلدة، "
          + "وفق ما قاله ضابط في الشرطة المحلية لمراسلنا صباح اليوم؛ فهل تتكرر الهجمات؟";
  private static final String PLAIN = NEWS.replace("ُ", "");
  private static final String SHORT = "مقتل جندي في انفجار";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "UTF-32LE"})
  void decodesWhatItEncodes(String name) {
    Charset charset = Charset.forName(name);
    byte[] bytes =
        name.equals("UTF-32LE") ? ("\uFEFF" + PLAIN).getBytes(charset) : PLAIN.getBytes(charset);
    assertThat(Encodings.decode(bytes, false)).isEqualTo(PLAIN);
  }

  @Test
  void decodesIso88596() {
    assertThat(Encodings.decode(PLAIN.getBytes(Encodings.ISO_8859_6), false)).isEqualTo(PLAIN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1256", "ISO-8859-6"})
  void decodesAFewWords(String name) {
    assertThat(Encodings.decode(SHORT.getBytes(Charset.forName(name)), false)).isEqualTo(SHORT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void dropsTheByteOrderMark(String name) {
    byte[] bytes = ("\uFEFF" + NEWS).getBytes(Charset.forName(name));
    assertThat(Encodings.decode(bytes, false)).isEqualTo(NEWS);
  }

  @Test
  void knowsUtf16OfMixedText() {
    String mixed = "Baghdad (CNN) 2022: قتل 5 جنود.\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      assertThat(Encodings.decode(mixed.getBytes(charset), false)).isEqualTo(mixed);
    }
    assertThat(Encodings.detect("six".getBytes(StandardCharsets.UTF_8), false))
        .isEqualTo(StandardCharsets.UTF_8);
  }

  @Test
  void keepsUtf8ThatIsCutOrSlightlyDamaged() {
    byte[] bytes = PLAIN.getBytes(StandardCharsets.UTF_8);
    assertThat(Encodings.detect(Arrays.copyOf(bytes, 41), false)).isEqualTo(StandardCharsets.UTF_8);
    bytes[60] = (byte) 0xFF;
    assertThat(Encodings.decode(bytes, false)).contains("\uFFFD").endsWith("الهجمات؟");
  }

  @Test
  void believesAPageOnlyWhereTheResultIsALanguage() {
    String page = "<html><head><meta charset=\"%s\"></head><body>%s</body></html>";
    byte[] bytes = page.formatted("iso-8859-1", PLAIN).getBytes(Encodings.WINDOWS_1256);
    assertThat(Encodings.detect(bytes, true)).isEqualTo(Encodings.WINDOWS_1256);
    bytes = page.formatted("windows-1256", PLAIN).getBytes(Encodings.WINDOWS_1256);
    assertThat(Encodings.detect(bytes, true)).isEqualTo(Encodings.WINDOWS_1256);
    bytes = page.formatted("windows-1256", PLAIN).getBytes(Encodings.ISO_8859_6);
    assertThat(Encodings.detect(bytes, true)).isEqualTo(Encodings.ISO_8859_6);
    bytes = page.formatted("utf-8", PLAIN).getBytes(Encodings.WINDOWS_1256);
    assertThat(Encodings.detect(bytes, true)).isEqualTo(Encodings.WINDOWS_1256);
    String french = "Les forces armées ont été attaquées près de la frontière, à l'aube.";
    bytes = page.formatted("iso-8859-15", french).getBytes(Charset.forName("ISO-8859-15"));
    assertThat(Encodings.decode(bytes, true)).contains(french);
  }

  @Test
  void readsOtherLanguagesToo() {
    String french =
        "Trois soldats ont été tués et d'autres blessés près de la frontière, où l'armée mène une"
            + " opération depuis l'été dernier, a annoncé le ministère de la Défense à Paris.";
    assertThat(Encodings.decode(french.getBytes(StandardCharsets.ISO_8859_1), false))
        .isEqualTo(french);
    String russian =
        "Трое военнослужащих погибли и ещё несколько ранены при взрыве на дороге, сообщил"
            + " представитель полиции. Ответственность за нападение никто на себя не взял.";
    assertThat(Encodings.decode(russian.getBytes(Charset.forName("windows-1251")), false))
        .isEqualTo(russian);
  }

  @Test
  void anEmptyTextIsUtf8() {
    assertThat(Encodings.decode(new byte[0], true)).isEmpty();
  }
}

package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import org.isnad.report.Report;
import org.isnad.text.Restored;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;

class RepairerTest {
  private static final String SOUND =
      """
      قالت وزارة الدفاع العراقية إن القوات الأمنية قتلت ثلاثة من عناصر التنظيم الإرهابي في عملية عسكرية
      جرت في الصحراء الغربية قرب الحدود السورية، وإن العملية التي بدأت في ساعة مبكرة من صباح الأربعاء
      مستمرة حتى الآن. وأضافت الوزارة في بيان أن طيران الجيش شارك في الهجوم على مواقع المسلحين، وأنه تمكن
      من تدمير مخازن أسلحة كانت تستخدم في الهجمات على المدنيين. وذكر مسؤول محلي أن أهالي القرى عادوا إلى
      منازلهم، وأن الطريق الذي يصل إلى المدينة فتح من جديد أمام حركة السير على أن يبقى الجيش في المنطقة.
      """;

  @Test
  void aSoundTextIsTheSameObject() {
    assertThat(Text.of(SOUND).cleaned()).isSameAs(SOUND);
    assertThat(Text.of(SOUND).restored()).isEmpty();
  }

  @Test
  void lettersThatTheFontLosesComeBack() {
    // Ya and alef maqsura at the end of a stroke, kaf within one.
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "");
    broken = broken.replaceAll("(?<=[بتثجحخسشصضطظعغفقلمنهي])ك(?=[ء-ي])", "");
    assertThat(broken).contains("ف عملية عسرية").contains("الت بدأت").contains("تمن");

    Text text = Text.of(broken);

    assertThat(text.cleaned().replace('\n', ' ').strip())
        .isEqualTo(SOUND.replace('\n', ' ').strip());
    assertThat(text.original()).isEqualTo(broken);
  }

  @Test
  void whatIsRestoredIsMarkedAndLeadsToWhatStoodThere() {
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "");

    Text text = Text.of(broken);

    assertThat(text.restored()).isNotEmpty();
    for (Restored piece : text.restored()) {
      String now = text.cleaned().substring(piece.begin(), piece.end());
      String then = broken.substring(piece.originalBegin(), piece.originalEnd());
      assertThat(now).isNotEqualTo(then);
      assertThat(now.replaceAll("[يى]$", "")).isEqualTo(then);
    }
    int at = text.cleaned().indexOf("الصحراء");
    assertThat(broken.substring(text.originalOffset(at))).startsWith("الصحراء");
    assertThat(text.originalOffset(text.cleaned().length())).isEqualTo(broken.length());
  }

  @Test
  void whatIsNotRestoredIsWhatTheOriginalHasThere() {
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "\uFFFD");

    Text text = Text.of("\u200F" + broken);

    boolean[] restored = new boolean[text.cleaned().length()];
    text.restored().forEach(r -> Arrays.fill(restored, r.begin(), r.end(), true));
    for (int i = 0; i < restored.length; i++) {
      char now = text.cleaned().charAt(i);
      char then = text.original().charAt(text.originalOffset(i));
      assertThat(restored[i] || now == then || now == ' ' && then == '\n')
          .as("%s at %d", now, i)
          .isTrue();
    }
  }

  @Test
  void signsForGlyphsAreReadByTheirPlaces() {
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])ي(?![ء-ي])", "\uE915");
    broken = broken.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])ى(?![ء-ي])", "\uE913");

    assertThat(Text.of(broken).cleaned().replace('\n', ' ').strip())
        .isEqualTo(SOUND.replace('\n', ' ').strip());
  }

  @Test
  void aSignThatStandsForAMarkGoes() {
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "\uE915");
    broken = broken.replace("في بيان", "في بيان\uE86B").replace("بيان أن", "بيان\uE86B أن");

    assertThat(broken).contains("\uE86B");
    assertThat(Text.of(broken).cleaned()).doesNotContain("\uE86B").contains(" بيان أن طيران");
  }

  @Test
  void runsOfALineAreTurnedBack() {
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "");
    String line = "ف الصحراء الغربية قرب الحدود السورية، وإن العملية الت";
    assertThat(broken).contains("جرت " + line + " بدأت ف");
    String turned =
        broken.replace(
            "جرت " + line + " بدأت ف ساعة مبكرة من صباح الأربعاء",
            "ساعة مبكرة من صباح الأربعاءبدأت فالصحراء الغربية قرب الحدود السورية، وإن العملية الت"
                + " جرت ف");

    assertThat(Text.of(turned).cleaned().replace('\n', ' '))
        .contains("جرت في الصحراء الغربية قرب الحدود السورية، وإن العملية التي بدأت في ساعة مبكرة");
  }

  @Test
  void marksStayWhereTheyWere() {
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "");

    assertThat(Text.of(broken.replace("عل مواقع", "عَل مواقع")).cleaned()).contains("عَلى مواقع");
  }

  @Test
  void aTitleKeepsItsLine() {
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "");
    String title = "مقتل ثلاثة مسلحين ف عملية قرب الحدود السورية العراقية الت يسيطر الجيش عليها";
    Report report = new Report("r", null, null, null, title, null, null, broken);

    Text text = Text.of(report);

    assertThat(text.cleaned().substring(0, text.titleEnd()))
        .isEqualTo("مقتل ثلاثة مسلحين في عملية قرب الحدود السورية العراقية التي يسيطر الجيش عليها");
    assertThat(text.cleaned().charAt(text.titleEnd())).isEqualTo('\n');
  }

  @Test
  void misprintsAreLeft() {
    String misprinted =
        SOUND
            .replace("وذكر مسؤول", "وذكر مسول")
            .replace("من جديد", "من جدد")
            .replace("في بيان", "ف بيان");

    assertThat(Text.of(misprinted).cleaned()).isSameAs(misprinted);
  }

  @Test
  void aVeryLongBrokenTextEnds() {
    String broken = "ف إل عل الت عسرية ".repeat(3_000);

    assertThat(Text.of(broken).original()).isEqualTo(broken);
  }

  @Test
  void aBrokenTextOfManyLinesTakesTimeByItsLines() {
    String broken = SOUND.replaceAll("(?<=[بتثجحخسشصضطظعغفقكلمنهيئ])[يى](?![ء-ي])", "");

    assertThat(Text.of(broken.repeat(2)).restored()).isNotEmpty();
    long few = processorTime(broken.repeat(6));
    long many = processorTime(broken.repeat(24));

    assertThat(many).isLessThan(few * 4 * 3);
  }

  private static long processorTime(String text) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long begin = threads.getCurrentThreadCpuTime();
    assertThat(Text.of(text).restored()).isNotEmpty();
    return threads.getCurrentThreadCpuTime() - begin;
  }
}

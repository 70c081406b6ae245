package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisualOrderTest {
  /** What the bidirectional algorithm puts on paper, from left to right. */
  private static List<String> onPaper(String logical, boolean mirrored, byte level) {
    Bidi bidi = new Bidi(logical, level);
    String visual = bidi.writeReordered(mirrored ? Bidi.DO_MIRRORING : 0);
    List<String> cells = new ArrayList<>();
    visual.codePoints().forEach(c -> cells.add(Character.toString(c)));
    return cells;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "قتل 7 جنود",
        "أصيب ما بين 10-15 شخصا",
        "بتاريخ 23/01/2022 عند الساعة 14:30",
        "نحو 1,250 شخصا و 3.5 مليون",
        "نسبة 50% من السكان",
        "قالت CNN إن",
        "طائرة F-16 فوق المدينة",
        "صاروخ Tomahawk Block 4 أصاب",
        "نقلت Sky News Arabia عن مصدر",
        "عددهم ١٢٣٤ شخصا",
        "الفرقة (الثالثة) وصلت «فورا» إلى [هنا]",
        "يوم 2022-01-23 مساء"
      })
  void comesBackInReadingOrder(String logical) {
    assertThat(VisualOrder.toLogical(onPaper(logical, false, Bidi.RTL), true)).isEqualTo(logical);
  }

  @Test
  void keepsLatinLinesAndArabicWithinThem() {
    assertThat(
            VisualOrder.toLogical(
                onPaper("The town of حمص القديمة was hit", false, Bidi.LTR), false))
        .isEqualTo("The town of حمص القديمة was hit");
  }

  @Test
  void keepsLigaturesWhole() {
    assertThat(VisualOrder.toLogical(List.of("م", "ا", "لا", "س", "لإ", "ا"), true))
        .isEqualTo("الإسلاام");
  }

  @Test
  void turnsTheKindsOfBracketsThatStandWrong() {
    String logical = "قالت (الفرقة) إنها «وصلت» إلى (هنا) فورا (اليوم)";
    String read = VisualOrder.toLogical(onPaper(logical, true, Bidi.RTL), true);
    assertThat(read).contains(")الفرقة(");
    String turned = VisualOrder.mirrored(List.of(read));
    assertThat(VisualOrder.mirror(read, turned)).isEqualTo(logical);
    assertThat(VisualOrder.mirrored(List.of(logical))).isEmpty();
    String half = logical.replace('«', '\u0001').replace('»', '«').replace('\u0001', '»');
    assertThat(VisualOrder.mirror(half, VisualOrder.mirrored(List.of(half)))).isEqualTo(logical);
  }
}

package org.isnad.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpeningTest {
  private static final String HEADLINE = "انفجار في سوق البلدة القديمة";
  private static final String BODY =
      "قالت الشرطة إن انفجارا وقع في سوق البلدة القديمة صباح اليوم وأسفر عن إصابة شخصين.";

  private static String title(String text) {
    return Opening.of(text).title();
  }

  private static String date(String text) {
    DateText date = Opening.of(text).date();
    return date == null ? null : date.toString();
  }

  @Test
  void aShortLineSetApartIsTheTitle() {
    assertThat(title(HEADLINE + "\n\n" + BODY)).isEqualTo(HEADLINE);
    assertThat(title("\n " + HEADLINE + " \r\n\r\n" + BODY)).isEqualTo(HEADLINE);
    assertThat(title(HEADLINE + "\n" + HEADLINE + "\n" + BODY)).isEqualTo(HEADLINE);
    assertThat(title(HEADLINE + "\n23/01/2022\n" + BODY)).isEqualTo(HEADLINE);
    assertThat(title("23/01/2022\n" + HEADLINE + "\n\n" + BODY)).isEqualTo(HEADLINE);
  }

  @Test
  void otherFirstLinesAreText() {
    assertThat(title(HEADLINE + "\n" + BODY)).isNull();
    assertThat(title(HEADLINE + ".\n\n" + BODY)).isNull();
    assertThat(title(BODY.repeat(3) + "\n\n" + BODY)).isNull();
    assertThat(title("1234\n\n" + BODY)).isNull();
    assertThat(title(HEADLINE)).isNull();
    assertThat(title("")).isNull();
  }

  @Test
  void aLineThatIsADateIsTheDate() {
    assertThat(date(HEADLINE + "\n\n" + HEADLINE + "\n\n\n23/01/2022\n\n" + BODY))
        .isEqualTo("2022-01-23");
    assertThat(date("الأحد 23 كانون الثاني 2022\n" + BODY)).isEqualTo("2022-01-23");
    assertThat(date(BODY + "\n" + BODY + "\n" + BODY + "\n" + BODY + "\n" + BODY + "\n23/01/2022"))
        .isNull();
    assertThat(date("وقع الانفجار يوم 23 يناير 2022 في البلدة.\n" + BODY)).isNull();
  }
}

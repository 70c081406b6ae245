package org.isnad.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WriterTest {
  private static Reading same(String word) {
    return reading(1, word, IntStream.range(0, word.length()).toArray());
  }

  private static Reading reading(int pieces, String word, int... source) {
    return new Reading(pieces, 2, -1, 0, 0, 0, word.toCharArray(), source);
  }

  private static Restoration write(String text, int[] origin, int[] first, Reading... readings) {
    char[] chars = text.toCharArray();
    return Writer.write(
        chars,
        Pieces.of(chars, chars.length),
        origin,
        new Decoder.Result(List.of(readings), first, 0),
        List.of());
  }

  private static int[] plain(String text) {
    return IntStream.rangeClosed(0, text.length()).toArray();
  }

  @Test
  void whatStaysIsCopiedWithSignsAndSpaces() {
    String text = "قال: «نعم».";

    Restoration all = write(text, plain(text), new int[] {0, 3}, same("قال"), same("نعم"));

    assertThat(all.text()).isEqualTo(text);
    assertThat(all.spans()).isEmpty();
    assertThat(all.from()).isEqualTo(plain(text));
  }

  @Test
  void aLetterThatWasLostLeadsToTheOneBeforeIt() {
    String text = "ذهب ف يوم";

    Restoration all =
        write(
            text,
            plain(text),
            new int[] {0, 1, 2},
            same("ذهب"),
            reading(1, "في", 0, -1),
            same("يوم"));

    assertThat(all.text()).isEqualTo("ذهب في يوم");
    assertThat(all.from()).containsExactly(0, 1, 2, 3, 4, 4, 5, 6, 7, 8, 9);
    assertThat(all.spans()).containsExactly(new Restoration.Span(4, 6, 4, 5));
  }

  @Test
  void marksStayAtTheirLetters() {
    String text = "عسْريّة";

    Restoration all =
        write(text, plain(text), new int[] {0}, reading(1, "عسكرية", 0, 1, -1, 2, 3, 4));

    assertThat(all.text()).isEqualTo("عسْكريّة");
    assertThat(all.spans()).containsExactly(new Restoration.Span(0, 8, 0, 7));
  }

  @Test
  void lettersThatWereTurnedLeadToTheirOwnPlaces() {
    String text = "سالم";

    Restoration all = write(text, plain(text), new int[] {0}, reading(1, "سلام", 0, 2, 1, 3));

    assertThat(all.text()).isEqualTo("سلام");
    assertThat(all.from()).containsExactly(0, 2, 1, 3, 4);
  }

  @Test
  void aSpaceWithinAWordGoes() {
    String text = "عس رية كبيرة";

    Restoration all =
        write(
            text,
            plain(text),
            new int[] {0, 2},
            reading(2, "عسكرية", 0, 1, -1, 2, 3, 4),
            same("كبيرة"));

    assertThat(all.text()).isEqualTo("عسكرية كبيرة");
    assertThat(all.spans()).containsExactly(new Restoration.Span(0, 6, 0, 6));
  }

  @Test
  void aSignForAGlyphLeadsToTheSign() {
    String text = "ف\uE001 بيت";
    Channel channel = new Channel("\uE001");

    Restoration all =
        write(
            text,
            plain(text),
            new int[] {0, 1},
            reading(1, "في", 0, channel.source('\uE001')),
            same("بيت"));

    assertThat(all.text()).isEqualTo("في بيت");
    assertThat(all.from()).containsExactly(0, 1, 2, 3, 4, 5, 6);
  }

  @Test
  void spansAreOfTheTextBeforeItsRunsWereMoved() {
    String text = "ف بيت";
    int[] origin = {6, 7, 0, 1, 2, 8};

    Restoration all = write(text, origin, new int[] {0, 1}, reading(1, "في", 0, -1), same("بيت"));

    assertThat(all.text()).isEqualTo("في بيت");
    assertThat(all.from()).containsExactly(6, 6, 7, 0, 1, 2, 8);
    assertThat(all.spans()).containsExactly(new Restoration.Span(0, 2, 6, 7));
  }

  @Test
  void theTextMayGrowAsMuchAsItWants() {
    String text = "ف ".repeat(500).strip();
    int[] first = IntStream.range(0, 500).toArray();
    Reading[] readings = new Reading[500];
    java.util.Arrays.fill(readings, reading(1, "في", 0, -1));

    Restoration all = write(text, plain(text), first, readings);

    assertThat(all.text()).isEqualTo("في ".repeat(500).strip());
    assertThat(all.from()).hasSize(all.text().length() + 1);
  }
}

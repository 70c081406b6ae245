package org.isnad.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that lie beside the place lexicons. */
class PlaceCorpusTest {
  private static final Lexicon LEXICON;
  private static final PlaceTagger TAGGER;

  static {
    Lexicon.Builder builder = Lexicon.builder();
    TAGGER = PlaceTagger.register(builder, null);
    LEXICON = builder.build();
  }

  @ParameterizedTest
  @MethodSource
  void places(String phrase, String name, String country) {
    assertThat(named(phrase)).contains(name + " " + country);
  }

  static Stream<Object[]> places() {
    return lines("places.corpus.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void divisions(String phrase, String name, String country) {
    assertThat(mentions(phrase))
        .anySatisfy(
            mention -> {
              assertThat(name).isIn(mention.place().name(), mention.place().nameEn());
              assertThat(mention.place().country()).isEqualTo(country);
            });
  }

  static Stream<Object[]> divisions() {
    return lines("divisions.corpus.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void countries(String phrase, String nameEn, String iso) {
    assertThat(mentions(phrase))
        .anySatisfy(
            mention -> {
              assertThat(mention.place().nameEn()).isEqualTo(nameEn);
              assertThat(mention.place().country()).isEqualTo(iso);
            });
  }

  static Stream<Object[]> countries() {
    return lines("countries.corpus.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void kinds(String phrase, String use) {
    Text text = text(phrase);
    Matches matches = LEXICON.match(text);
    Stream<String> uses =
        Stream.iterate(0, i -> i + 1)
            .limit(text.tokens().size())
            .map(i -> matches.at(Layer.PLACE_KIND, i))
            .filter(match -> match >= 0)
            .flatMap(match -> matches.values(match, PlaceKind.class).stream())
            .map(PlaceKind::use);
    assertThat(uses).contains(use);
  }

  static Stream<Object[]> kinds() {
    return lines("kinds.corpus.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void ambiguous(String phrase, String none) {
    assertThat(none).isEqualTo("-");
    assertThat(named(phrase)).isEmpty();
  }

  static Stream<Object[]> ambiguous() {
    return lines("ambiguous.corpus.tsv");
  }

  @ParameterizedTest
  @MethodSource
  void names(String phrase, String name, String holder) {
    List<PlaceMention> mentions = mentions(phrase);
    if (name.equals("-")) {
      assertThat(mentions).noneMatch(mention -> mention.place().isUnlisted());
    } else {
      assertThat(mentions)
          .anySatisfy(
              mention -> {
                assertThat(mention.place().name()).isEqualTo(name);
                assertThat(mention.place().isUnlisted()).isTrue();
                assertThat(mention.place().parent()).isEqualTo(holder);
              });
    }
  }

  static Stream<Object[]> names() {
    return lines("names.corpus.tsv");
  }

  private static Stream<String> named(String phrase) {
    return mentions(phrase).stream()
        .filter(mention -> !mention.demonym())
        .map(mention -> mention.place().name() + " " + mention.place().country());
  }

  static List<PlaceMention> mentions(String phrase) {
    Text text = text(phrase);
    return TAGGER.tag(text, LEXICON.match(text));
  }

  static Text text(String phrase) {
    return Text.of(new Report("test", null, null, null, null, null, null, phrase));
  }

  private static Stream<Object[]> lines(String file) {
    try (InputStream in = PlaceCorpusTest.class.getResourceAsStream(file);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> (Object[]) line.split("\t"))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.isnad.boilerplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.LexiconException;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples that lie beside the lexicon. */
class BoilerplateCorpusTest {
  private static final Lexicon LEXICON;
  private static final BoilerplateFinder FINDER;

  static {
    Lexicon.Builder builder = Lexicon.builder();
    FINDER = BoilerplateFinder.register(builder, null);
    LEXICON = builder.build();
  }

  @ParameterizedTest
  @MethodSource
  void examples(String source, String lines, String kinds, String stretches) {
    Text text = Text.of(lines.replace('¶', '\n'));
    List<Boilerplate> found = FINDER.find(text, LEXICON.match(text), source);
    assertThat(
            found.stream()
                .map(b -> text.cleaned().substring(b.begin(), b.end()).replace('\n', '¶'))
                .collect(Collectors.joining("|")))
        .isEqualTo(stretches.equals("-") ? "" : stretches);
    assertThat(found.stream().map(b -> b.kind().code()).collect(Collectors.joining("|")))
        .isEqualTo(kinds.equals("-") ? "" : kinds);
    for (Boilerplate b : found) {
      assertThat(text.tokens().begin(b.firstToken())).isEqualTo(b.begin());
      assertThat(text.tokens().end(b.endToken() - 1)).isEqualTo(b.end());
    }
  }

  static Stream<Object[]> examples() throws IOException {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                BoilerplateCorpusTest.class.getResourceAsStream("boilerplate.corpus.tsv"),
                StandardCharsets.UTF_8))) {
      return in
          .lines()
          .filter(line -> !line.isEmpty() && line.charAt(0) != '#')
          .skip(1)
          .map(line -> line.split("\t"))
          .map(
              row ->
                  new Object[] {
                    row[0].isEmpty() ? null : row[0], row[1], row[2], row[3],
                  })
          .toList()
          .stream();
    }
  }

  @Test
  void aTitleIsNeverBoilerplate() {
    Report report =
        Report.of("a", "قتل جنديان في هجوم على حاجز.").withTitle("شاهد.. هجوم على حاجز للجيش");
    Text text = Text.of(report);
    assertThat(FINDER.find(text, LEXICON.match(text), null)).isEmpty();
  }

  @Test
  void nothingIsCodedOutOfBoilerplate() {
    String news = "قتل ثلاثة جنود في هجوم مسلح على حاجز للجيش في الموصل يوم الأحد.";
    String teaser = "اقرأ أيضا: مقتل 40 شخصا في انفجار سيارة مفخخة في مقديشو";
    Report report = Report.of("a", news + "\n" + teaser).withPublished("2018-04-09");
    CodedReport coded = Coder.builtIn().code(report);
    assertThat(coded.boilerplate()).hasSize(1);
    assertThat(coded.events()).isNotEmpty();
    assertThat(coded.events())
        .allSatisfy(
            event -> {
              assertThat(event.trigger().end()).isLessThanOrEqualTo(news.length());
              assertThat(event.claims()).allMatch(claim -> claim.end() <= news.length());
            });
    // The same words are an event where the report tells them.
    Report told = Report.of("b", news + "\n" + teaser.substring(11)).withPublished("2018-04-09");
    assertThat(Coder.builtIn().code(told).events())
        .anyMatch(
            event -> event.claims().stream().anyMatch(c -> Integer.valueOf(40).equals(c.low())));
  }

  @Test
  void annotationsShowItAndWhatItHolds() {
    String text = "قتل جنديان في هجوم.\nاقرأ أيضا: مقتل 40 شخصا في انفجار";
    assertThat(Coder.builtIn().annotate(Report.of("a", text)))
        .anySatisfy(
            mention -> {
              assertThat(mention.layer()).isEqualTo("boilerplate");
              assertThat(mention.text()).isEqualTo("اقرأ أيضا: مقتل 40 شخصا في انفجار");
              assertThat(mention.fields()).containsEntry("kind", "teaser");
            })
        .anyMatch(mention -> mention.layer().equals("trigger") && mention.begin() > 30);
  }

  @Test
  void aLineOfTheUsersOwnCounts(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectories(folder.resolve("boilerplate")).resolve("boilerplate.tsv");
    Files.writeString(own, "kind\tuse\tforms\nteaser\topens\tمن أرشيفنا\n");
    Report report = Report.of("a", "قتل جنديان في هجوم.\nمن أرشيفنا: مقتل ضابط في انفجار");
    assertThat(Coder.withLexicons(folder).code(report).boilerplate()).hasSize(1);
    assertThat(Coder.builtIn().code(report).boilerplate()).isEmpty();
    Files.writeString(own, "kind\tuse\tforms\nteaser\tstarts\tمن أرشيفنا\n");
    assertThatThrownBy(() -> Coder.withLexicons(folder))
        .isInstanceOf(LexiconException.class)
        .hasMessageContaining("line 2: there is no use \"starts\"");
  }
}

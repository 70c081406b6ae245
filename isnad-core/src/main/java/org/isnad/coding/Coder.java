package org.isnad.coding;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.isnad.actor.ActorTagger;
import org.isnad.attribution.AttributionTagger;
import org.isnad.boilerplate.Boilerplate;
import org.isnad.boilerplate.BoilerplateFinder;
import org.isnad.lexicon.Layer;
import org.isnad.lexicon.Lexicon;
import org.isnad.lexicon.Matches;
import org.isnad.place.PlaceMention;
import org.isnad.place.PlaceTagger;
import org.isnad.quantity.QuantityTagger;
import org.isnad.report.Report;
import org.isnad.text.Text;
import org.isnad.time.OpenTimes;
import org.isnad.time.TimeMention;
import org.isnad.time.TimeTagger;

/**
 * Codes reports: a pure function from a report to what it tells of events. Compiling the lexicons
 * takes a second; make one coder and share it, it is safe for use by several threads.
 */
public final class Coder {
  private static final class BuiltIn {
    static final Coder INSTANCE = new Coder(null);
  }

  private final Lexicon lexicon;
  private final BoilerplateFinder boilerplates;
  private final QuantityTagger quantities;
  private final TimeTagger times;
  private final PlaceTagger places;
  private final ActorTagger actors;
  private final AttributionTagger attributions;
  private final EventCoder events;

  private Coder(Path overlay) {
    Lexicon.Builder builder = Lexicon.builder();
    boilerplates = BoilerplateFinder.register(builder, overlay);
    QuantityTagger.register(builder, overlay);
    TimeTagger.register(builder, overlay);
    quantities = new QuantityTagger();
    times = new TimeTagger();
    places = PlaceTagger.register(builder, overlay);
    actors = ActorTagger.register(builder, overlay);
    attributions = AttributionTagger.register(builder, overlay);
    CodingLexicon.register(builder, overlay);
    lexicon = builder.build();
    events = new EventCoder(actors, places);
  }

  /** The coder with the built-in lexicons. */
  public static Coder builtIn() {
    return BuiltIn.INSTANCE;
  }

  /**
   * A coder with a user's own lexicons laid over the built-in ones.
   *
   * @param folder holds files of the same paths as the built-in lexicons, {@code actor/actors.tsv}
   *     and so on; their lines are added
   * @throws org.isnad.lexicon.LexiconException where a file breaks its schema
   */
  public static Coder withLexicons(Path folder) {
    return new Coder(folder);
  }

  /** Codes one report. */
  public CodedReport code(Report report) {
    Text text = Text.of(report);
    String language = Language.of(text);
    if (!language.equals("ar")) {
      return new CodedReport(report, language, text, List.of(), List.of());
    }
    Matches all = lexicon.match(text);
    List<Boilerplate> boilerplate = boilerplates.find(text, all, report.source());
    Matches matches = outside(boilerplate, text, all);
    LocalDate day = published(report);
    if (day == null) {
      day = TimeTagger.anchorIn(text, matches).orElse(null);
    }
    // A dateline says when an undated report appeared as well as metadata would.
    Report dated =
        report.published() == null && day != null ? report.withPublished(day.toString()) : report;
    // Without a word of violence there is no event, and nothing else need be looked for.
    List<CodedEvent> told =
        matches.count(Layer.TRIGGER) == 0
            ? List.of()
            : day == null
                ? undated(text, matches)
                : events.code(
                    scan(text, matches, day),
                    day,
                    newsDay(report, day),
                    report.publishedHour(),
                    null);
    return new CodedReport(dated, language, text, told, List.of(), boilerplate);
  }

  /**
   * Nothing says when the report appeared: it is read as of some day, so that what it tells falls
   * into place, and all that depends on that day is left open again.
   */
  private List<CodedEvent> undated(Text text, Matches matches) {
    OpenTimes open = times.open(text, matches);
    Scan scan = scan(text, matches, open.mentions());
    return events.code(scan, open.supposed(), open.supposed(), -1, open);
  }

  /**
   * What in a report's text is boilerplate, as {@link #code} finds it, without coding the report.
   *
   * @param source outlet, or null
   */
  public List<Boilerplate> boilerplate(Text text, String source) {
    return Language.of(text).equals("ar")
        ? boilerplates.find(text, lexicon.match(text), source)
        : List.of();
  }

  /** The matches in what the report itself tells: no event is coded out of boilerplate. */
  private static Matches outside(List<Boilerplate> boilerplate, Text text, Matches matches) {
    if (boilerplate.isEmpty()) {
      return matches;
    }
    boolean[] covered = new boolean[text.tokens().size()];
    for (Boilerplate stretch : boilerplate) {
      Arrays.fill(covered, stretch.firstToken(), stretch.endToken(), true);
    }
    return matches.outside(covered);
  }

  /**
   * The times, quantities, places, actors, means, tellers and triggers of a report, and what in it
   * is boilerplate, in which the others are marked all the same.
   */
  public List<Mention> annotate(Report report) {
    Text text = Text.of(report);
    Matches matches = lexicon.match(text);
    return Annotator.annotate(
        scan(text, matches, published(report)), boilerplates.find(text, matches, report.source()));
  }

  /** Every event that a report may tell of, with what decides whether it is news; for training. */
  public List<Candidate> candidates(Report report) {
    Text text = Text.of(report);
    LocalDate day = published(report);
    return events.candidates(
        scan(report, text, day), day, newsDay(report, day), report.publishedHour());
  }

  /**
   * Sentences of a report beside the events that it told of before them; for training.
   *
   * @param known the annotated event that a stretch of the cleaned text tells of, or null
   */
  public List<LinkCase> links(Report report, Function<Span, String> known) {
    Text text = Text.of(report);
    LocalDate day = published(report);
    return events.links(scan(report, text, day), day, known);
  }

  private Scan scan(Report report, Text text, LocalDate day) {
    Matches all = lexicon.match(text);
    return scan(text, outside(boilerplates.find(text, all, report.source()), text, all), day);
  }

  private static LocalDate newsDay(Report report, LocalDate day) {
    return report.newsDay().orElse(day);
  }

  private static LocalDate published(Report report) {
    return report.publishedDay().orElse(null);
  }

  Scan scan(Text text, LocalDate day) {
    return scan(text, lexicon.match(text), day);
  }

  private Scan scan(Text text, Matches matches, LocalDate day) {
    return scan(text, matches, times.tag(text, matches, day));
  }

  private Scan scan(Text text, Matches matches, List<TimeMention> dates) {
    List<PlaceMention> sites = places.tag(text, matches);
    return new Scan(
        text,
        matches,
        quantities.tag(text, matches),
        dates,
        sites,
        actors.tag(text, matches),
        attributions.tag(text, matches, dates, sites));
  }
}

package org.isnad.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.isnad.coding.ActorValue;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
import org.isnad.report.Report;

/**
 * Makes as many event mentions as are asked for out of a coded corpus: the corpus itself, and then
 * variations of it ({@link Variation}), each some days after the one before. The same corpus and
 * the same numbers give the same mentions.
 */
final class MentionGenerator {
  private final List<CodedReport> coded;
  private final VariedWords words;
  private final VariedCodes countries;
  private final VariedCodes actors;

  /**
   * @param coded reports, of which those without events are not used
   */
  MentionGenerator(List<CodedReport> coded) {
    Set<List<String>> seen = new HashSet<>();
    this.coded =
        coded.stream()
            .filter(report -> !report.events().isEmpty() && seen.add(content(report.report())))
            .toList();
    words = new VariedWords(this.coded);
    Map<String, Integer> byCountry = new HashMap<>();
    Map<String, Integer> byActor = new HashMap<>();
    for (CodedReport report : this.coded) {
      for (CodedEvent event : report.events()) {
        if (event.place() != null && event.place().country() != null) {
          byCountry.merge(event.place().country(), 1, Integer::sum);
        }
        count(event.perpetrator(), byActor);
        count(event.target(), byActor);
      }
    }
    countries = new VariedCodes(byFrequency(byCountry));
    actors = new VariedCodes(byFrequency(byActor));
  }

  /** Codes the whole corpus. */
  static MentionGenerator ofCorpus(Path corpus) throws IOException {
    Coder coder = Coder.builtIn();
    return new MentionGenerator(
        Gold.reports(corpus.toFile(), node -> true).parallelStream().map(coder::code).toList());
  }

  /** A corpus may have a report twice, under two ids. */
  private static List<String> content(Report report) {
    return Arrays.asList(report.source(), report.published(), report.title(), report.text());
  }

  private static void count(List<ActorValue> actors, Map<String, Integer> counts) {
    for (ActorValue actor : actors) {
      if (actor.id() != null) {
        counts.merge(actor.id(), 1, Integer::sum);
      }
    }
  }

  private static List<String> byFrequency(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(Map.Entry::getKey)
        .toList();
  }

  /**
   * Reports with so many mentions, or a few more in the last one.
   *
   * @param days how many days after the one before each variation happens; 0 puts all of them into
   *     the same months
   */
  List<CodedReport> reports(int mentions, int days) {
    List<CodedReport> reports = new ArrayList<>();
    generate(mentions, days, reports::add);
    return reports;
  }

  /** The same, handed out one by one. */
  void generate(int mentions, int days, Consumer<CodedReport> sink) {
    int made = 0;
    for (int number = 0; made < mentions; number++) {
      Variation variation = new Variation(number, number * days, words, countries, actors);
      for (CodedReport report : coded) {
        if (made >= mentions) {
          return;
        }
        CodedReport varied = variation.of(report);
        if (varied != null) {
          sink.accept(varied);
          made += report.events().size();
        }
      }
    }
  }
}

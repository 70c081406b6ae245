package org.isnad.store;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.isnad.coding.Coder;
import org.isnad.report.Report;

/**
 * Reports to store: some of our own, and, where they are there, those of the annotated material.
 */
final class Samples {
  static final NewReport AZIM =
      report(
          "azim",
          "وكالة الشرق",
          "2022-01-21",
          "قُتل 11 جنديا عراقيا في هجوم شنه تنظيم الدولة الإسلامية على مقر للجيش في ناحية العظيم"
              + " بمحافظة ديالى فجر اليوم الجمعة، بحسب مصدر أمني.");

  static final NewReport AZIM_AGAIN =
      report(
          "azim-again",
          "صحيفة النهر",
          "2022-01-22",
          "قال الجيش العراقي إن تنظيم الدولة الإسلامية هاجم أمس الجمعة مقرا عسكريا في العظيم شمالي"
              + " ديالى، ما أدى إلى مقتل 11 جنديا وضابط برتبة ملازم.");

  static final NewReport MOSUL =
      report(
          "mosul",
          "وكالة الشرق",
          "2022-01-23",
          "انفجرت سيارة مفخخة قرب سوق شعبية وسط مدينة الموصل مساء أمس السبت، ما أسفر عن مقتل خمسة"
              + " مدنيين وإصابة تسعة آخرين، وفق ما أفادت الشرطة.");

  static final NewReport SPORT =
      report(
          "sport",
          "صحيفة النهر",
          "2022-01-23",
          "فاز المنتخب الوطني على ضيفه بهدفين دون رد في المباراة التي جمعتهما مساء السبت.");

  private Samples() {}

  static NewReport report(String id, String source, String published, String text) {
    return coded(new Report(id, source, null, null, null, published, null, text));
  }

  static NewReport coded(Report report) {
    return NewReport.of(report, Coder.builtIn().code(report), Instant.now());
  }

  static Path shared() {
    String folder = System.getenv("ISNAD_SHARED");
    return folder == null ? Path.of("../../shared") : Path.of(folder);
  }

  /** The reports of the annotated links, coded; empty where they are not there. */
  static List<NewReport> linked() {
    Path links = shared().resolve("eval/links-dev.json");
    Path corpus = shared().resolve("corpus/news-2018-02-to-06.jsonl.gz");
    if (!Files.isReadable(links) || !Files.isReadable(corpus)) {
      return List.of();
    }
    List<NewReport> reports = new ArrayList<>();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(corpus)), StandardCharsets.UTF_8))) {
      Set<String> ids = new HashSet<>();
      Codec.tree(Files.readString(links)).path("reports").forEach(id -> ids.add(id.asText()));
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Report report = Codec.readOriginal(line);
        if (ids.contains(report.id())) {
          reports.add(coded(report));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reports;
  }
}

package org.isnad.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.isnad.report.Report;

/** A fixed sample of a corpus, spread evenly over the whole of it. */
final class CorpusSample {
  private static final String NAME = "corpus/news-2018-02-to-06.jsonl.gz";
  private static final ObjectMapper JSON = new ObjectMapper();

  private CorpusSample() {}

  /**
   * Where the corpus lies: in the folder that the system property {@code isnad.shared} names,
   * {@code ../shared} without it.
   */
  static Path corpus() {
    return Path.of(System.getProperty("isnad.shared", "../shared"), NAME)
        .toAbsolutePath()
        .normalize();
  }

  /** What to say where there is no corpus. */
  static String absent() {
    return "Nothing measured: there is no corpus "
        + corpus()
        + ". Name the folder that holds it with -Disnad.shared=FOLDER.";
  }

  /**
   * Reads {@code size} reports, or all of a smaller corpus, at equal distances.
   *
   * @throws IOException where the corpus cannot be read
   */
  static List<Report> read(Path corpus, int size) throws IOException {
    int lines = 0;
    try (BufferedReader in = open(corpus)) {
      while (in.readLine() != null) {
        lines++;
      }
    }
    List<Report> sample = new ArrayList<>(size);
    try (BufferedReader in = open(corpus)) {
      for (int i = 0; i < lines; i++) {
        String line = in.readLine();
        if (lines <= size || sample.size() * (long) lines <= i * (long) size) {
          sample.add(report(JSON.readTree(line)));
        }
      }
    }
    return sample;
  }

  private static BufferedReader open(Path corpus) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(corpus), 1 << 16), StandardCharsets.UTF_8));
  }

  private static Report report(JsonNode node) {
    return new Report(
        text(node, "id"),
        text(node, "source"),
        text(node, "category"),
        text(node, "url"),
        text(node, "title"),
        text(node, "published"),
        text(node, "abstract"),
        text(node, "text"));
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }
}

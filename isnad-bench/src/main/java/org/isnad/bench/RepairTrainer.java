package org.isnad.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.repair.BrokenForms;
import org.isnad.repair.Endings;
import org.isnad.repair.Pieces;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * Counts the words, the pairs of words and the letters that {@code org.isnad.repair} restores
 * broken text by, from most of the corpus (see {@link #isForTraining}).
 *
 * <p>How to run it, from the root of the repository:
 *
 * <pre>
 * mvn -q -pl isnad-bench -am -DskipTests package dependency:build-classpath \
 *     -Dmdep.outputFile=target/classpath
 * java -cp isnad-bench/target/classes:$(cat isnad-bench/target/classpath) \
 *     org.isnad.bench.RepairTrainer ../shared/corpus/news-2018-02-to-06.jsonl.gz \
 *     isnad-core/src/main/resources/org/isnad/repair
 * </pre>
 *
 * <p>Only words of at least {@value #FEWEST_REPORTS} reports are written, and pairs of such words:
 * so what is written is the language of news, and not whom a single report names. The words of
 * names of places and actors in the program's own lexicons, which lie beside the output folder, are
 * written, too, with the count 0 where the corpus has them not. The same input gives the same
 * files.
 */
public final class RepairTrainer {
  /** A word of fewer reports is not written. */
  private static final int FEWEST_REPORTS = 2;

  private static final int ALL = 1_000_000;
  private static final int FEWEST_PAIRS = 2;
  private static final int FEWEST_TRIPLES = 3;
  private static final int FEWEST_GRAMS = 3;
  private static final int LONGEST_GRAM = 6;

  private static final String START = "<s>";
  private static final String NUMBER = "<n>";
  private static final String UNKNOWN = "<u>";

  private final Map<String, int[]> words = new HashMap<>(); // count, reports
  private final List<String[]> lines = new ArrayList<>();
  private int tokens;

  private RepairTrainer() {}

  /**
   * Whether a report of the corpus belongs to those that tables are made from: one half of it, and
   * of the other half those that neither serve for measuring nor, one in 32 of all, for
   * development.
   */
  static boolean isForTraining(String id) {
    int hash = id.hashCode();
    return (hash & 1) == 0 || (hash >> 1 & 1) == 0 && (hash >> 2 & 7) != 0;
  }

  /**
   * Reads the corpus {@code args[0]} (gzipped JSON lines) and writes the tables into the folder
   * {@code args[1]}.
   *
   * @throws IOException where the corpus cannot be read or the folder not be written
   */
  public static void main(String[] args) throws IOException {
    if (args.length != 2) {
      System.err.println("usage: RepairTrainer CORPUS.jsonl.gz OUTPUT-FOLDER");
      System.exit(2);
    }
    RepairTrainer trainer = new RepairTrainer();
    int reports = 0;
    for (Report report : CorpusSample.read(Path.of(args[0]), ALL)) {
      if (isForTraining(report.id())) {
        trainer.count(line(report));
        reports++;
      }
    }
    trainer.write(Path.of(args[1]));
    System.out.printf("%d reports, %d words%n", reports, trainer.tokens);
  }

  /** The words and signs of a report, with names for what is counted as one. */
  static String[] line(Report report) {
    // Cleaned, and as it stands where it is broken itself.
    char[] chars = Text.of(report).cleaned().toCharArray();
    Pieces pieces = Pieces.of(chars, chars.length);
    List<String> line = new ArrayList<>();
    line.add(START);
    for (int i = 0; i < pieces.size(); i++) {
      String word =
          switch (pieces.kind(i)) {
            case WORD -> pieces.word(chars, i);
            case NUMBER -> NUMBER;
            case FOREIGN -> UNKNOWN;
            case PUNCTUATION -> String.valueOf(chars[pieces.begin(i)]);
            case LINE_FEED -> START;
          };
      line.add(word);
    }
    return line.toArray(String[]::new);
  }

  private void count(String[] line) {
    Set<String> seen = new HashSet<>();
    for (int i = 1; i < line.length; i++) {
      if (!line[i].equals(START)) {
        tokens++;
      }
      int[] counts = words.computeIfAbsent(line[i], w -> new int[2]);
      counts[0]++;
      if (seen.add(line[i])) {
        counts[1]++;
      }
    }
    lines.add(line);
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<String> list = new ArrayList<>();
    TreeMap<String, Integer> sorted = new TreeMap<>();
    words.forEach(
        (word, counts) -> {
          if (counts[1] >= FEWEST_REPORTS && !word.startsWith("<")) {
            sorted.put(word, counts[0]);
          }
        });
    for (String name : names(folder.toAbsolutePath().getParent())) {
      sorted.putIfAbsent(name, words.getOrDefault(name, new int[2])[0]);
      words.putIfAbsent(name, new int[2]);
    }
    int unlisted = 0;
    for (Map.Entry<String, int[]> entry : words.entrySet()) {
      // Had its report not been counted, a word of the fewest reports would not be listed.
      if (BrokenForms.isWord(entry.getKey()) && entry.getValue()[1] <= FEWEST_REPORTS) {
        unlisted += entry.getValue()[0];
      }
    }
    list.add(START);
    list.add(NUMBER);
    list.add(UNKNOWN);
    list.addAll(sorted.keySet());
    Map<String, Integer> number = new HashMap<>();
    for (int i = 0; i < list.size(); i++) {
      number.put(list.get(i), i);
    }
    int[] total = new int[list.size()];
    List<Map<Integer, Integer>> pairs = new ArrayList<>();
    list.forEach(word -> pairs.add(new TreeMap<>()));
    for (String[] line : lines) {
      for (int i = 0; i < line.length; i++) {
        int word = number.getOrDefault(line[i], 2);
        total[word]++;
        if (i > 0) {
          pairs.get(number.getOrDefault(line[i - 1], 2)).merge(word, 1, Integer::sum);
        }
      }
    }
    try (BufferedWriter out = open(folder.resolve("words.tsv.gz"))) {
      out.write("#tokens\t" + tokens + "\n");
      out.write("#unlisted\t" + unlisted + "\n");
      for (int i = 0; i < list.size(); i++) {
        out.write(list.get(i) + "\t" + total[i] + "\n");
      }
    }
    try (BufferedWriter out = open(folder.resolve("pairs.tsv.gz"))) {
      for (int i = 0; i < list.size(); i++) {
        StringBuilder line = new StringBuilder();
        int last = 0;
        for (Map.Entry<Integer, Integer> pair : pairs.get(i).entrySet()) {
          if (pair.getValue() >= FEWEST_PAIRS && i != 2) {
            line.append(line.isEmpty() ? "" : " ").append(pair.getKey() - last);
            line.append(':').append(pair.getValue());
            last = pair.getKey();
          }
        }
        if (!line.isEmpty()) {
          out.write(i + "\t" + line + "\n");
        }
      }
    }
    writeTriples(folder, number);
    writeEndings(folder);
    writeLetters(folder);
    writeBroken(folder);
  }

  /** Triples of listed words that at least two reports have. */
  private void writeTriples(Path folder, Map<String, Integer> number) throws IOException {
    Map<Long, int[]> triples = new HashMap<>(); // count, last report, reports
    for (int report = 0; report < lines.size(); report++) {
      String[] line = lines.get(report);
      for (int i = 2; i < line.length; i++) {
        int first = number.getOrDefault(line[i - 2], 2);
        int second = number.getOrDefault(line[i - 1], 2);
        int third = number.getOrDefault(line[i], 2);
        if (first == 2 || second == 2 || third == 2) {
          continue;
        }
        long key = ((long) first << 20 | second) << 20 | third;
        int[] counts = triples.computeIfAbsent(key, k -> new int[] {0, -1, 0});
        counts[0]++;
        if (counts[1] != report) {
          counts[1] = report;
          counts[2]++;
        }
      }
    }
    TreeMap<Long, Integer> sorted = new TreeMap<>();
    triples.forEach(
        (key, counts) -> {
          if (counts[2] >= FEWEST_TRIPLES) {
            sorted.put(key, counts[0]);
          }
        });
    try (BufferedWriter out = open(folder.resolve("triples.tsv.gz"))) {
      long pair = -1;
      int last = 0;
      for (Map.Entry<Long, Integer> triple : sorted.entrySet()) {
        int third = (int) (triple.getKey() & 0xFFFFF);
        if (triple.getKey() >> 20 != pair) {
          out.write(pair < 0 ? "" : "\n");
          pair = triple.getKey() >> 20;
          last = 0;
          out.write((pair >> 20) + " " + (pair & 0xFFFFF) + "\t");
        } else {
          out.write(" ");
        }
        out.write(third - last + ":" + triple.getValue());
        last = third;
      }
      out.write("\n");
    }
  }

  /** Pairs of what words end in and whether they have the article, by which they agree. */
  private void writeEndings(Path folder) throws IOException {
    TreeMap<String, Integer> pairs = new TreeMap<>();
    for (String[] line : lines) {
      String before = Endings.of(line[0]);
      for (int i = 1; i < line.length; i++) {
        String ending = Endings.of(line[i]);
        pairs.merge(before + "\t" + ending, 1, Integer::sum);
        before = ending;
      }
    }
    try (BufferedWriter out = open(folder.resolve("endings.tsv.gz"))) {
      for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
        if (pair.getValue() >= FEWEST_GRAMS) {
          out.write(pair.getKey() + "\t" + pair.getValue() + "\n");
        }
      }
    }
  }

  /** The words in the lexicons of places and actors. */
  private static Set<String> names(Path lexicons) throws IOException {
    Set<String> names = new TreeSet<>();
    for (String folder : List.of("place", "actor")) {
      List<Path> files;
      try (Stream<Path> all = Files.list(lexicons.resolve(folder))) {
        files = all.sorted().toList();
      }
      for (Path file : files) {
        boolean packed = file.toString().endsWith(".gz");
        try (InputStream in = Files.newInputStream(file);
            InputStream plain = packed ? new GZIPInputStream(in) : in) {
          String text = new String(plain.readAllBytes(), StandardCharsets.UTF_8);
          names.addAll(WordMatch.words(text));
        }
      }
    }
    return names;
  }

  /** Runs of letters in the list of all words, each word counted once. */
  private void writeLetters(Path folder) throws IOException {
    TreeMap<String, Integer> grams = new TreeMap<>();
    for (String word : words.keySet()) {
      if (BrokenForms.isWord(word)) {
        String edged = "^" + word + "$";
        for (int end = 2; end <= edged.length(); end++) {
          for (int from = Math.max(0, end - LONGEST_GRAM); from < end; from++) {
            grams.merge(edged.substring(from, end), 1, Integer::sum);
          }
        }
      }
    }
    try (BufferedWriter out = open(folder.resolve("letters.tsv.gz"))) {
      for (Map.Entry<String, Integer> gram : grams.entrySet()) {
        if (gram.getValue() >= FEWEST_GRAMS || gram.getKey().length() <= 2) {
          out.write(gram.getKey() + "\t" + gram.getValue() + "\n");
        }
      }
    }
  }

  private void writeBroken(Path folder) throws IOException {
    Map<String, Integer> counts = new HashMap<>();
    words.forEach((word, count) -> counts.put(word, count[0]));
    try (BufferedWriter out = open(folder.resolve("shapes.tsv.gz"))) {
      for (BrokenForms.Shape shape : BrokenForms.shapes(counts)) {
        out.write(shape.glyph() + "\t" + shape.before() + "\t" + shape.perMillion() + "\n");
      }
    }
    try (BufferedWriter out = open(folder.resolve("broken.tsv.gz"))) {
      for (BrokenForms.Form form : BrokenForms.of(counts)) {
        out.write(
            form.form() + "\t" + form.glyph() + "\t" + form.before() + "\t" + form.times() + "\n");
      }
    }
  }

  private static BufferedWriter open(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new SmallestGzip(Files.newOutputStream(file)), StandardCharsets.UTF_8));
  }

  static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(OutputStream out) throws IOException {
      super(out);
      def.setLevel(9);
    }
  }
}

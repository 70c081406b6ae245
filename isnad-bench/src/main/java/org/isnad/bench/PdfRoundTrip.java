package org.isnad.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.isnad.ingest.ReportReader;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * Makes PDFs of corpus texts with the programs and Arabic fonts of the machine, reads them back
 * with {@code isnad-ingest} and measures what is damaged and what of it is restored, as {@link
 * RepairAccuracy} does.
 *
 * <p>Producers are LibreOffice ({@code soffice}), Chromium and Pango ({@code pango-view}); what is
 * not installed is named and skipped. On Debian: {@code apt-get install libreoffice-writer-nogui
 * chromium pango1.0-tools fonts-hosny-amiri fonts-kacst fonts-noto-core fonts-dejavu-core}. Every
 * PDF is read with the maps from glyphs to letters as they were made; with the entries for
 * ligatures cut to their first letter; without these entries; and without maps.
 *
 * <pre>
 * java -cp … org.isnad.bench.PdfRoundTrip [REPORTS]
 * </pre>
 */
public final class PdfRoundTrip {
  private static final List<String> FONTS =
      List.of(
          "Amiri",
          "KacstBook",
          "KacstNaskh",
          "Noto Naskh Arabic",
          "Noto Kufi Arabic",
          "DejaVu Sans");

  private static final Pattern ENTRY = Pattern.compile("<([0-9A-Fa-f]{2,4})>\\s*<([0-9A-Fa-f]+)>");
  private static final long PATIENCE = 180;

  /** What is done to the maps from glyphs to letters. */
  private enum Maps {
    AS_MADE,
    FIRST_LETTER,
    NO_LIGATURES,
    NONE
  }

  private PdfRoundTrip() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    Path corpus = CorpusSample.corpus();
    if (!Files.exists(corpus)) {
      System.err.println(CorpusSample.absent());
      return;
    }
    int size = args.length > 0 ? Integer.parseInt(args[0]) : 5;
    List<String> texts = RepairAccuracy.texts(corpus, size, true, false);
    Path folder = Files.createTempDirectory("isnad-pdf");
    try {
      System.out.printf(
          "%-12s %-20s %-14s %6s %7s %9s %9s %9s%n",
          "producer", "font", "maps", "read", "words", "damaged", "restored", "changed");
      for (String producer : List.of("libreoffice", "chromium", "pango")) {
        if (!isInstalled(producer)) {
          System.out.println(producer + ": not installed, skipped");
          continue;
        }
        for (String font : FONTS) {
          List<Path> files = make(producer, font, texts, folder);
          for (Maps maps : Maps.values()) {
            measure(producer, font, maps, files, texts);
          }
        }
      }
    } finally {
      delete(folder);
    }
  }

  private static boolean isInstalled(String producer) {
    String program = command(producer);
    return Stream.of(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private static String command(String producer) {
    return switch (producer) {
      case "libreoffice" -> "soffice";
      case "pango" -> "pango-view";
      default -> producer;
    };
  }

  private static List<Path> make(String producer, String font, List<String> texts, Path folder)
      throws IOException, InterruptedException {
    List<Path> sources = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      boolean plain = producer.equals("pango");
      Path source = folder.resolve(i + (plain ? ".txt" : ".html"));
      Files.writeString(source, plain ? texts.get(i) : html(font, texts.get(i)));
      sources.add(source);
      files.add(folder.resolve(i + ".pdf"));
    }
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    if (producer.equals("libreoffice")) {
      List<String> line =
          new ArrayList<>(
              List.of(
                  "soffice",
                  "--headless",
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  // As a text; laid out as a web page it loses its first lines.
                  "--infilter=HTML (StarWriter)",
                  "--convert-to",
                  "pdf:writer_pdf_Export",
                  "--outdir",
                  folder.toString()));
      sources.forEach(source -> line.add(source.toString()));
      run(line);
      return files;
    }
    for (int i = 0; i < sources.size(); i++) {
      String source = sources.get(i).toString();
      String file = files.get(i).toString();
      run(
          producer.equals("chromium")
              ? List.of(
                  "chromium",
                  "--headless",
                  "--no-sandbox",
                  "--disable-gpu",
                  "--no-pdf-header-footer",
                  "--user-data-dir=" + folder.resolve("chromium"),
                  "--print-to-pdf=" + file,
                  sources.get(i).toUri().toString())
              : List.of(
                  "pango-view",
                  "--no-display",
                  "-q",
                  "--font=" + font + " 12",
                  "--width=480",
                  "--wrap=word",
                  "--output=" + file,
                  source));
    }
    return files;
  }

  private static String html(String font, String text) {
    StringBuilder html =
        new StringBuilder("<!doctype html><html lang=ar dir=rtl><meta charset=utf-8>");
    html.append("<style>body{font-family:'").append(font).append("';font-size:14pt}</style><body>");
    for (String line : text.split("\n")) {
      html.append("<p style=\"font-family:'").append(font).append("'\">");
      html.append(line.replace("&", "&amp;").replace("<", "&lt;")).append("</p>");
    }
    return html.append("</body></html>").toString();
  }

  private static void run(List<String> line) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(line)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(PATIENCE, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
  }

  private static void measure(
      String producer, String font, Maps maps, List<Path> files, List<String> texts)
      throws IOException {
    long[] sums = new long[4];
    int read = 0;
    for (int i = 0; i < files.size(); i++) {
      Report report = Files.exists(files.get(i)) ? read(changed(files.get(i), maps)) : null;
      if (report == null) {
        continue;
      }
      read++;
      Text text = Text.of(report);
      List<String> truth = WordMatch.words(texts.get(i));
      boolean[] there = WordMatch.kept(truth, WordMatch.words(text.original()));
      boolean[] then = WordMatch.kept(truth, WordMatch.words(text.cleaned()));
      RepairAccuracy.add(there, then, sums);
    }
    System.out.printf(
        "%-12s %-20s %-14s %3d/%-2d %7d %8.2f%% %9s %8.3f%%%n",
        producer,
        font,
        maps.name().toLowerCase().replace('_', ' '),
        read,
        files.size(),
        sums[0],
        sums[0] == 0 ? 0 : 100.0 * sums[1] / sums[0],
        sums[1] == 0 ? "-" : String.format("%.2f%%", 100.0 * sums[2] / sums[1]),
        sums[0] == sums[1] ? 0 : 100.0 * sums[3] / (sums[0] - sums[1]));
  }

  private static Report read(Path file) {
    List<Report> reports = new ArrayList<>();
    ReportReader.builder()
        .build()
        .read(List.of(file.toString()), InputStream.nullInputStream(), reports::add, f -> {});
    return reports.isEmpty() ? null : reports.get(0);
  }

  private static Path changed(Path file, Maps maps) throws IOException {
    if (maps == Maps.AS_MADE) {
      return file;
    }
    Path other = file.resolveSibling("changed.pdf");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      Set<COSBase> seen = new HashSet<>();
      for (COSObject object :
          document.getDocument().getXrefTable().keySet().stream()
              .map(document.getDocument()::getObjectFromPool)
              .toList()) {
        if (object.getObject() instanceof COSDictionary font
            && COSName.FONT.equals(font.getCOSName(COSName.TYPE))
            && seen.add(font)) {
          change(font, maps, document);
        }
      }
      document.save(other.toFile());
    }
    return other;
  }

  private static void change(COSDictionary font, Maps maps, PDDocument document)
      throws IOException {
    if (!(font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream)) {
      return;
    }
    if (maps == Maps.NONE) {
      font.removeItem(COSName.TO_UNICODE);
      return;
    }
    String map;
    try (InputStream in = stream.createInputStream()) {
      map = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    Matcher entry = ENTRY.matcher(map);
    StringBuilder out = new StringBuilder();
    while (entry.find()) {
      boolean ligature = entry.group(2).length() > 4;
      String letters =
          !ligature
              ? entry.group(2)
              : maps == Maps.FIRST_LETTER ? entry.group(2).substring(0, 4) : "E915";
      entry.appendReplacement(out, "<" + entry.group(1) + "> <" + letters + ">");
    }
    entry.appendTail(out);
    COSStream changed = document.getDocument().createCOSStream();
    try (var to = changed.createOutputStream(COSName.FLATE_DECODE)) {
      new ByteArrayInputStream(out.toString().getBytes(StandardCharsets.ISO_8859_1)).transferTo(to);
    }
    font.setItem(COSName.TO_UNICODE, changed);
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}

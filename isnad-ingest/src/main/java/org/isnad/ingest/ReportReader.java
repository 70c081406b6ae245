package org.isnad.ingest;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.zip.GZIPInputStream;
import org.isnad.ingest.fetch.FetchException;
import org.isnad.ingest.fetch.Fetched;
import org.isnad.ingest.fetch.Fetcher;
import org.isnad.ingest.fetch.Limits;
import org.isnad.report.Report;

/**
 * Reads reports from files, folders, standard input and, where it is given a {@link Fetcher}, from
 * web addresses: plain text, HTML, PDF, DOCX and JSON lines, each also compressed with gzip. What a
 * file is, and how its characters are encoded, is told from its bytes. JSON lines are read as a
 * stream; other files may have up to 64 MB.
 *
 * <p>Immutable; may be used from several threads.
 */
public final class ReportReader {
  static final int MAX_FILE = 64 << 20;
  private static final int MAX_GZIP_LAYERS = 3;
  private static final byte[] ENCRYPTED_PACKAGE =
      "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

  private final Overrides overrides;
  private final ReadProgress progress;
  private final Fetcher fetcher;
  private final Limits limits;

  private ReportReader(Builder builder) {
    overrides = new Overrides(builder.source, builder.published, builder.title);
    progress = builder.progress;
    fetcher = builder.fetcher;
    limits = builder.limits;
  }

  public static Builder builder() {
    return new Builder();
  }

  /**
   * Reads the inputs in order, folders with all that is below them in the order of the names.
   * Hidden files are skipped.
   *
   * @param inputs names of files and folders; "-" is standard input; web addresses where there is a
   *     fetcher
   * @param stdin read where "-" is among the inputs, and not closed
   * @param reports takes each report as soon as it is read; what it throws ends the reading
   * @param failures takes each file or part of a file that could not be read; the rest is read
   */
  public void read(
      List<String> inputs,
      InputStream stdin,
      Consumer<Report> reports,
      Consumer<ReadFailure> failures) {
    List<Input> files = Inputs.expand(inputs, fetcher != null, failures);
    boolean open = files.stream().anyMatch(file -> file.size() < 0);
    long total = open ? -1 : files.stream().mapToLong(Input::size).sum();
    long before = 0;
    for (int i = 0; i < files.size(); i++) {
      Input file = files.get(i);
      long base = before;
      int number = i + 1;
      before +=
          read(
              file,
              stdin,
              count -> progress.at(number, files.size(), file.name(), base + count, total),
              new Sink() {
                @Override
                public void report(Report report) {
                  reports.accept(report);
                }

                @Override
                public void failure(String where, String message) {
                  failures.accept(new ReadFailure(file.name(), where, message));
                }
              });
    }
  }

  /** Reads one file or page and says how many bytes it had. */
  private long read(Input input, InputStream stdin, LongConsumer at, Sink sink) {
    if (input.uri() != null) {
      return page(input, at, sink);
    }
    String where = "";
    String message;
    long count = 0;
    try (InputStream raw =
        input.path() == null ? new Unclosed(stdin) : Files.newInputStream(input.path())) {
      CountingStream counting = new CountingStream(raw, at);
      try {
        read(input, new BufferedInputStream(counting, 1 << 16), 0, sink);
      } finally {
        count = counting.count();
        counting.report();
      }
      return Math.max(count, input.size());
    } catch (ReadStopped e) {
      where = e.where();
      message = e.getMessage();
    } catch (IOException e) {
      message = Messages.of(e);
    }
    sink.failure(where, message);
    return Math.max(count, input.size());
  }

  private long page(Input input, LongConsumer at, Sink sink) {
    Fetched page;
    try {
      page = fetcher.fetch(input.uri(), limits);
    } catch (FetchException e) {
      sink.failure("", Messages.oneLine(e.getMessage()));
      return 0;
    }
    at.accept(page.bytes().length);
    String where = "";
    String message;
    try {
      read(
          input.at(page.uri()),
          new BufferedInputStream(new ByteArrayInputStream(page.bytes()), 1 << 16),
          0,
          page.charset(),
          sink);
      return page.bytes().length;
    } catch (ReadStopped e) {
      where = e.where();
      message = e.getMessage();
    } catch (IOException e) {
      message = Messages.of(e);
    }
    sink.failure(where, message);
    return page.bytes().length;
  }

  private void read(Input input, BufferedInputStream in, int layers, Sink sink) throws IOException {
    read(input, in, layers, null, sink);
  }

  /**
   * @param charset what a server says of the characters, or null
   */
  private void read(Input input, BufferedInputStream in, int layers, Charset charset, Sink sink)
      throws IOException {
    byte[] head = Head.peek(in);
    if (head.length == 0) {
      throw new Unreadable("empty");
    }
    Format format = Format.of(head, input);
    switch (format) {
      case GZIP -> gunzip(input, in, layers, sink);
      case PDF -> PdfReports.read(Head.readAll(in, MAX_FILE), input, overrides, sink);
      case ZIP -> sink.report(DocxReports.read(Head.readAll(in, MAX_FILE), input, overrides));
      case OLE -> throw new Unreadable(ole(Head.readAll(in, MAX_FILE)));
      case RTF -> throw new Unreadable("RTF is not read: save it as DOCX or plain text");
      case FEED -> throw new Unreadable("a feed (RSS or Atom), not a report");
      case JSON_LINES -> new JsonReports(input, overrides, sink).readLines(in, lineCharset(head));
      case JSON_VALUES -> {
        Charset found = checkedCharset(head);
        in.skipNBytes(Encodings.bomLength(head));
        new JsonReports(input, overrides, sink).readValues(in, found);
      }
      case HTML ->
          sink.report(HtmlReports.read(Head.readAll(in, MAX_FILE), charset, input, overrides));
      case TEXT -> sink.report(text(Head.readAll(in, MAX_FILE), charset, input));
    }
  }

  private void gunzip(Input input, BufferedInputStream in, int layers, Sink sink)
      throws IOException {
    if (layers == MAX_GZIP_LAYERS) {
      throw new Unreadable("compressed too many times over");
    }
    try {
      InputStream unzipped = new Unhurried(new GZIPInputStream(in, 1 << 16));
      read(input, new BufferedInputStream(unzipped, 1 << 16), layers + 1, sink);
    } catch (EOFException e) {
      throw new Unreadable("truncated gzip");
    }
  }

  private static Charset checkedCharset(byte[] head) throws Unreadable {
    Charset charset = Encodings.detect(head, false);
    int bom = Encodings.bomLength(head);
    PlainText.check(new String(head, bom, head.length - bom, charset));
    return charset;
  }

  /** JSON is UTF-8 unless it is UTF-16; lines that are neither are looked at one by one. */
  private static Charset lineCharset(byte[] head) throws Unreadable {
    Charset charset = checkedCharset(head);
    return Encodings.isUtf16(charset) ? charset : StandardCharsets.UTF_8;
  }

  private Report text(byte[] bytes, Charset charset, Input input) throws Unreadable {
    String text = Encodings.decode(bytes, false, charset);
    PlainText.check(text);
    Opening opening = Opening.of(text);
    String published = opening.date() == null ? null : opening.date().iso(overrides.zone(null));
    return overrides.apply(
        new Report(
            input.id(),
            Overrides.sourceOfUrl(input.address()),
            null,
            input.address(),
            opening.title(),
            published,
            null,
            text));
  }

  private static String ole(byte[] bytes) {
    return Head.indexOf(bytes, ENCRYPTED_PACKAGE, bytes.length) >= 0
        ? "the document is password-protected"
        : "an old Office file (.doc): save it as DOCX";
  }

  /** What the user says about the reports, and who is told how far reading has come. */
  public static final class Builder {
    private String source;
    private String published;
    private String title;
    private Fetcher fetcher;
    private Limits limits;
    private ReadProgress progress = (file, files, name, bytes, total) -> {};

    private Builder() {}

    /** The outlet of all reports, whatever they say of themselves; null or blank: as they say. */
    public Builder source(String value) {
      source = blankToNull(value);
      return this;
    }

    /**
     * The date of all reports; null or blank: as they say.
     *
     * @param value ISO 8601, or a date as people write it («23/01/2022», «23 يناير 2022»)
     * @throws IllegalArgumentException where it is no date
     */
    public Builder published(String value) {
      String date = blankToNull(value);
      if (date == null) {
        published = null;
        return this;
      }
      try {
        published = Report.of("date", "").withPublished(date).published();
      } catch (IllegalArgumentException notIso) {
        Optional<DateText> found = DateText.only(date);
        if (found.isEmpty()) {
          throw notIso;
        }
        published = found.get().iso(null);
      }
      return this;
    }

    /** The headline of all reports; null or blank: as they say. */
    public Builder title(String value) {
      title = blankToNull(value);
      return this;
    }

    /**
     * Who fetches web addresses; without one they are failures.
     *
     * @param value not closed by the reader
     * @param bounds of each address
     */
    public Builder fetcher(Fetcher value, Limits bounds) {
      fetcher = Objects.requireNonNull(value, "fetcher");
      limits = Objects.requireNonNull(bounds, "bounds");
      return this;
    }

    public Builder progress(ReadProgress value) {
      progress = Objects.requireNonNull(value, "progress");
      return this;
    }

    public ReportReader build() {
      return new ReportReader(this);
    }

    private static String blankToNull(String value) {
      return value == null || value.isBlank() ? null : value.strip();
    }
  }

  /**
   * Keeps a buffer around it from reading on into damaged data before what was read is handed out.
   */
  private static final class Unhurried extends FilterInputStream {
    Unhurried(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 0;
    }
  }

  /** Standard input is not ours to close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return in.read(buffer, offset, length);
    }

    @Override
    public void close() {}
  }
}

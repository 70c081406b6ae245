package org.isnad.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.isnad.report.Report;

/** Reads plain text in UTF-8, every line a report whose id ends in the line's number from 1. */
final class LineReader implements Run.Reading {
  private final List<String> inputs;
  private final InputReader.Overrides overrides;
  private final InputStream stdin;

  LineReader(List<String> inputs, InputReader.Overrides overrides, InputStream stdin) {
    this.inputs = inputs;
    this.overrides = overrides;
    this.stdin = stdin;
  }

  @Override
  public void read(Consumer<Report> reports, Consumer<InputReader.InputFailure> failures) {
    for (String input : inputs) {
      try {
        if (input.equals("-")) {
          readLines("-", stdin, reports, failures);
        } else if (Files.isDirectory(Path.of(input))) {
          failures.accept(
              new InputReader.InputFailure(input, null, "is a folder; --lines reads files"));
        } else {
          try (InputStream in = Files.newInputStream(Path.of(input))) {
            readLines(input, in, reports, failures);
          }
        }
      } catch (java.nio.file.NoSuchFileException e) {
        failures.accept(new InputReader.InputFailure(input, null, "no such file"));
      } catch (IOException | java.nio.file.InvalidPathException e) {
        failures.accept(
            new InputReader.InputFailure(input, null, "cannot be read: " + e.getMessage()));
      }
    }
  }

  /** Lines are decoded one by one: a wrong byte spoils its own line and no other. */
  private void readLines(
      String name,
      InputStream in,
      Consumer<Report> reports,
      Consumer<InputReader.InputFailure> failures)
      throws IOException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    BufferedInputStream bytes = new BufferedInputStream(in, 1 << 16);
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 0;
    for (int next = bytes.read(); next >= 0; next = bytes.read()) {
      line.reset();
      for (; next >= 0 && next != '\n'; next = bytes.read()) {
        line.write(next);
      }
      number++;
      try {
        String text = decoder.decode(ByteBuffer.wrap(line.toByteArray())).toString();
        reports.accept(report(name + ":" + number, number == 1 ? withoutMark(text) : text));
      } catch (CharacterCodingException e) {
        failures.accept(
            new InputReader.InputFailure(
                name, "line " + number, "is not UTF-8, which --lines needs"));
      }
    }
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private Report report(String id, String line) {
    String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    return new Report(id, overrides.source(), null, null, null, overrides.published(), null, text);
  }

  /** Adds the line's number, which the report's id ends in, to every mention. */
  static Function<Report, List<MentionLine>> numbered(
      Function<Report, List<MentionLine>> annotate) {
    return report -> {
      String id = report.id();
      int colon = id.lastIndexOf(':');
      int line = Integer.parseInt(id.substring(colon + 1));
      return annotate.apply(report).stream()
          .map(
              m ->
                  new MentionLine(
                      m.layer(),
                      m.text(),
                      m.begin(),
                      m.end(),
                      m.fields(),
                      id.substring(0, colon),
                      line))
          .toList();
    };
  }
}

package org.isnad.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.isnad.report.Report;

/** Reports as JSON objects: one a line, or one or several values spread over lines. */
final class JsonReports {
  static final int LONGEST_LINE = 64 << 20;
  private static final int GIVE_UP_AFTER = 20;
  private static final Set<String> FIELDS =
      Set.of("id", "source", "category", "url", "title", "published", "abstract", "text", "author");
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(LONGEST_LINE)
                  .maxNestingDepth(200)
                  .build())
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .build();

  private final Input input;
  private final Overrides overrides;
  private final Sink sink;
  private int read;

  JsonReports(Input input, Overrides overrides, Sink sink) {
    this.input = input;
    this.overrides = overrides;
    this.sink = sink;
  }

  /** One report a line; a bad line is a failure and the next line is read. */
  void readLines(InputStream in, Charset charset) throws IOException {
    ByteLines lines = new ByteLines(in, charset, LONGEST_LINE);
    int number = 0;
    int bad = 0;
    while (next(lines, number + 1)) {
      number++;
      String text = lines.text();
      if (lines.isTooLong()) {
        sink.failure("line " + number, "longer than " + (LONGEST_LINE >> 20) + " MB");
        continue;
      }
      if (text.isBlank()) {
        continue;
      }
      Map<String, String> fields;
      try {
        fields = parse(text);
      } catch (IOException e) {
        sink.failure("line " + number, message(e));
        if (++bad == GIVE_UP_AFTER && read == 0) {
          throw new Unreadable("none of the first " + bad + " lines is JSON: not read further");
        }
        continue;
      }
      deliver(fields, number);
    }
    if (number == 0) {
      throw new Unreadable("empty");
    }
  }

  private boolean next(ByteLines lines, int number) throws IOException {
    try {
      return lines.next();
    } catch (IOException e) {
      throw new ReadStopped("line " + number, e, read);
    }
  }

  /**
   * Values one after the other or in an array. Behind a syntax error there is no telling where the
   * next value begins, so the rest of the file is lost.
   */
  void readValues(InputStream in, Charset charset) throws IOException {
    Reader reader = new InputStreamReader(in, charset);
    try (JsonParser parser = JSON.createParser(reader)) {
      while (true) {
        Map<String, String> fields = null;
        int line = 0;
        try {
          JsonToken token = parser.nextToken();
          line = parser.currentTokenLocation().getLineNr();
          if (token == null) {
            return;
          }
          if (token == JsonToken.START_OBJECT) {
            fields = object(parser);
          } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
            sink.failure("line " + line, "not a JSON object");
            continue;
          }
        } catch (JsonProcessingException e) {
          line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
          sink.failure("line " + line, message(e) + "; the rest of the file is not read");
          return;
        } catch (Unreadable e) {
          sink.failure("line " + line, e.getMessage());
          continue;
        } catch (IOException e) {
          throw new ReadStopped("", e, read);
        }
        if (fields != null) {
          deliver(fields, line);
        }
      }
    }
  }

  private static Map<String, String> parse(String line) throws IOException {
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new Unreadable("not a JSON object");
      }
      Map<String, String> fields = object(parser);
      if (parser.nextToken() != null) {
        throw new Unreadable("not JSON: something follows the object");
      }
      return fields;
    }
  }

  /** The contract's fields that have a value; others are skipped. */
  private static Map<String, String> object(JsonParser parser) throws IOException {
    Map<String, String> fields = new HashMap<>();
    String structured = null;
    boolean text = false;
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value.isStructStart()) {
        structured = FIELDS.contains(name) ? name : structured;
        parser.skipChildren();
      } else if (FIELDS.contains(name) && value != JsonToken.VALUE_NULL) {
        text |= name.equals("text") && value == JsonToken.VALUE_STRING;
        fields.put(name, parser.getValueAsString());
      }
    }
    if (structured != null) {
      throw new Unreadable("the field \"" + structured + "\" is not a string");
    }
    if (!text) {
      throw new Unreadable("the field \"text\" is missing or not a string");
    }
    return fields;
  }

  private void deliver(Map<String, String> fields, int line) {
    String text = fields.get("text");
    String title = filled(fields, "title");
    String summary = filled(fields, "abstract");
    if (text.isBlank() && title == null && summary == null) {
      sink.failure("line " + line, "the report is empty");
      return;
    }
    String id = filled(fields, "id");
    String url = filled(fields, "url");
    String source = filled(fields, "source");
    if (source == null) {
      source = Overrides.sourceOfUrl(url);
    }
    Report report =
        new Report(
            id != null ? id : input.fileName() + "#" + line,
            source,
            filled(fields, "category"),
            url,
            title,
            overrides.published() != null ? null : published(fields, source, line),
            summary,
            text,
            filled(fields, "author"));
    read++;
    sink.report(overrides.apply(report));
  }

  /** The date in ISO 8601; where it cannot be made out, a failure, and the report has none. */
  private String published(Map<String, String> fields, String source, int line) {
    String value = filled(fields, "published");
    if (value == null) {
      return null;
    }
    try {
      return Report.of("date", "").withPublished(value).published();
    } catch (IllegalArgumentException notIso) {
      Optional<DateText> date = DateText.ofEpoch(value).or(() -> DateText.only(value));
      if (date.isEmpty()) {
        sink.failure(
            "line " + line,
            "published is no date: \"" + Messages.oneLine(value) + "\"; read without a date");
      }
      return date.map(d -> d.iso(overrides.zone(source))).orElse(null);
    }
  }

  private static String filled(Map<String, String> fields, String name) {
    String value = fields.get(name);
    return value == null || value.isBlank() ? null : value;
  }

  private static String message(IOException e) {
    if (e instanceof JsonProcessingException json) {
      int column = json.getLocation() == null ? 0 : json.getLocation().getColumnNr();
      return "not JSON (column " + column + "): " + Messages.oneLine(json.getOriginalMessage());
    }
    return Messages.of(e);
  }
}

package org.isnad.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.isnad.coding.Coded;

/**
 * Writes one JSON object as a line of UTF-8. A missing value is written as null, never left out;
 * unpaired surrogates, which UTF-8 cannot hold, are written as escapes.
 */
public final class JsonOut {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator generator;

  private JsonOut(JsonGenerator generator) {
    this.generator = generator;
  }

  /** The object that {@code body} writes, with a line feed at its end. */
  public static byte[] line(Consumer<JsonOut> body) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      JsonOut out = new JsonOut(generator);
      generator.writeStartObject();
      body.accept(out);
      generator.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  public JsonOut string(String name, String value) {
    return write(
        () -> {
          generator.writeFieldName(name);
          writeString(value);
        });
  }

  public JsonOut coded(String name, Coded value) {
    return string(name, value == null ? null : value.code());
  }

  public JsonOut date(String name, LocalDate value) {
    return string(name, value == null ? null : value.toString());
  }

  public JsonOut number(String name, Number value) {
    return write(
        () -> {
          generator.writeFieldName(name);
          writeValue(value);
        });
  }

  public JsonOut object(String name, Consumer<JsonOut> body) {
    return write(
        () -> {
          generator.writeObjectFieldStart(name);
          body.accept(this);
          generator.writeEndObject();
        });
  }

  /** An object, or null where {@code value} is. */
  public <T> JsonOut object(String name, T value, Consumer<T> body) {
    return value == null ? string(name, null) : object(name, out -> body.accept(value));
  }

  /** An array of objects. */
  public <T> JsonOut objects(String name, List<T> values, Consumer<T> body) {
    return write(
        () -> {
          generator.writeArrayFieldStart(name);
          for (T value : values) {
            generator.writeStartObject();
            body.accept(value);
            generator.writeEndObject();
          }
          generator.writeEndArray();
        });
  }

  /** An array of strings, numbers, codes or arrays of these. */
  public JsonOut array(String name, List<?> values) {
    return value(name, values);
  }

  /** A string, number, boolean, date, code, list or map of these, or null. */
  public JsonOut value(String name, Object value) {
    return write(
        () -> {
          generator.writeFieldName(name);
          writeValue(value);
        });
  }

  private void writeValue(Object value) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (value instanceof Integer number) {
      generator.writeNumber(number);
    } else if (value instanceof Long number) {
      generator.writeNumber(number);
    } else if (value instanceof Number number) {
      generator.writeNumber(number.doubleValue());
    } else if (value instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (value instanceof Coded coded) {
      writeString(coded.code());
    } else if (value instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        writeValue(item);
      }
      generator.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        generator.writeFieldName(String.valueOf(entry.getKey()));
        writeValue(entry.getValue());
      }
      generator.writeEndObject();
    } else {
      writeString(value.toString());
    }
  }

  private void writeString(String value) throws IOException {
    if (value == null) {
      generator.writeNull();
    } else if (isWellFormed(value)) {
      generator.writeString(value);
    } else {
      generator.writeRawValue(escape(value));
    }
  }

  private static boolean isWellFormed(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (Character.isSurrogate(value.charAt(i)) && isLoneSurrogate(value, i)) {
        return false;
      }
    }
    return true;
  }

  private static String escape(String value) {
    StringBuilder out = new StringBuilder(value.length() + 16).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || Character.isSurrogate(c) && isLoneSurrogate(value, i)) {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private JsonOut write(Step step) {
    try {
      step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  /** Whether the character at {@code i} is half of a character whose other half is missing. */
  public static boolean isLoneSurrogate(CharSequence s, int i) {
    char c = s.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 >= s.length() || !Character.isLowSurrogate(s.charAt(i + 1));
    }
    return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(s.charAt(i - 1)));
  }

  private interface Step {
    void run() throws IOException;
  }
}

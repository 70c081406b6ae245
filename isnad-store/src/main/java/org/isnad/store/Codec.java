package org.isnad.store;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.isnad.coding.Assessment;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Coded;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.DateValue;
import org.isnad.coding.Group;
import org.isnad.coding.GroupClass;
import org.isnad.ledger.FigureKey;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;
import org.isnad.text.Text;

/**
 * The records as JSON and back, with the names and codes of the codebook (its sections 1, 2 and 6;
 * the words of an evidence are an object of their own).
 */
final class Codec {
  private static final ObjectMapper JSON = mapper();

  private Codec() {}

  /** What was coded from a report, without its metadata and texts, which have columns. */
  record Coding(List<CodedEvent> events, List<Assessment> assessments) {}

  /** The input contract of the codebook, so that a report can be read again from what is kept. */
  record Original(
      String id,
      String source,
      String category,
      String url,
      String title,
      String published,
      @JsonProperty("abstract") String summary,
      String text,
      String author) {}

  static String writeCoded(CodedReport coded) {
    return write(new Coding(coded.events(), coded.assessments()));
  }

  /**
   * @param report as it was read, with the day of publication that coding found
   */
  static CodedReport readCoded(Report report, String language, String json) {
    Coding coding = read(json, Coding.class);
    return new CodedReport(
        report, language, Text.of(report), coding.events(), coding.assessments());
  }

  static String writeEvent(LedgerEvent event) {
    return write(event);
  }

  static LedgerEvent readEvent(String json) {
    return read(json, LedgerEvent.class);
  }

  static String writeChain(List<AttributionLink> chain) {
    return write(chain);
  }

  static String writeFields(List<Change.Field> fields) {
    return write(fields);
  }

  static List<Change.Field> readFields(String json) {
    return List.of(read(json, Change.Field[].class));
  }

  static String writeDecisions(List<Decision> decisions) {
    try {
      // The type is written only where the kind of list is known.
      return storable(
          JSON.writerFor(new TypeReference<List<Decision>>() {}).writeValueAsString(decisions));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Decision> readDecisions(String json) {
    return List.of(read(json, Decision[].class));
  }

  /** A JSON string, or null. */
  static String writeText(String text) {
    return text == null ? null : write(text);
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Only ASCII, since a report may hold halves of characters that UTF-8 cannot. */
  static String writeOriginal(Report r) {
    Original original =
        new Original(
            r.id(),
            r.source(),
            r.category(),
            r.url(),
            r.title(),
            r.published(),
            r.summary(),
            r.text(),
            r.author());
    try {
      return JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsString(original);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Report readOriginal(String json) {
    Original r = read(json, Original.class);
    return new Report(
        r.id(),
        r.source(),
        r.category(),
        r.url(),
        r.title(),
        r.published(),
        r.summary(),
        r.text(),
        r.author());
  }

  static byte[] compress(String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static String decompress(byte[] bytes) {
    try (GZIPInputStream zip = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What both engines can keep as text: no NUL, no halves of characters; the length stays, so that
   * offsets do.
   */
  static String storable(String value) {
    if (value == null) {
      return null;
    }
    StringBuilder out = null;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean bad = c == 0;
      if (Character.isHighSurrogate(c)) {
        bad = i + 1 == value.length() || !Character.isLowSurrogate(value.charAt(i + 1));
      } else if (Character.isLowSurrogate(c)) {
        bad = i == 0 || !Character.isHighSurrogate(value.charAt(i - 1));
      }
      if (bad) {
        out = out == null ? new StringBuilder(value) : out;
        out.setCharAt(i, '\uFFFD');
      }
    }
    return out == null ? value : out.toString();
  }

  private static String write(Object value) {
    try {
      return storable(JSON.writeValueAsString(value));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T read(String json, Class<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectMapper mapper() {
    SimpleModule module = new SimpleModule();
    module.addSerializer(Coded.class, new CodeWriter());
    module.addSerializer(LocalDate.class, new DayWriter());
    module.addDeserializer(LocalDate.class, new DayReader());
    module.setDeserializerModifier(new CodeReaders());
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(module)
            .addMixIn(Group.class, ClassOf.class)
            .addMixIn(LedgerEvent.FigureGroup.class, ClassOf.class)
            .addMixIn(FigureKey.class, ClassOf.class)
            .addMixIn(DateValue.class, DateWords.class)
            // A newer version may have written fields that this one does not know.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder().maxStringLength(128 << 20).build());
    return mapper;
  }

  private interface ClassOf {
    @JsonProperty("class")
    GroupClass classOf();
  }

  /** A date's own "end" is a day, so the offsets of its words have names of their own. */
  private interface DateWords {
    @JsonProperty("textBegin")
    int begin();

    @JsonProperty("textEnd")
    int finish();
  }

  private static final class CodeWriter extends JsonSerializer<Coded> {
    @Override
    public void serialize(Coded value, JsonGenerator out, SerializerProvider p) throws IOException {
      out.writeString(value.code());
    }
  }

  private static final class DayWriter extends JsonSerializer<LocalDate> {
    @Override
    public void serialize(LocalDate value, JsonGenerator out, SerializerProvider p)
        throws IOException {
      out.writeString(value.toString());
    }
  }

  private static final class DayReader extends JsonDeserializer<LocalDate> {
    @Override
    public LocalDate deserialize(JsonParser in, DeserializationContext context) throws IOException {
      return LocalDate.parse(in.getText());
    }
  }

  private static final class CodeReaders extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1;

    @Override
    public JsonDeserializer<?> modifyEnumDeserializer(
        DeserializationConfig config,
        JavaType type,
        BeanDescription description,
        JsonDeserializer<?> deserializer) {
      return Coded.class.isAssignableFrom(type.getRawClass())
          ? new CodeReader(type.getRawClass())
          : deserializer;
    }
  }

  private static final class CodeReader extends JsonDeserializer<Object> {
    private final Class<?> type;

    CodeReader(Class<?> type) {
      this.type = type;
    }

    @Override
    public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
      String code = in.getText();
      for (Object constant : type.getEnumConstants()) {
        if (((Coded) constant).code().equals(code)) {
          return constant;
        }
      }
      return context.handleWeirdStringValue(type, code, "no such code");
    }
  }
}

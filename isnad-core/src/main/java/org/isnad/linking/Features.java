package org.isnad.linking;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.EventType;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Qualifier;
import org.isnad.coding.Salience;
import org.isnad.coding.Side;
import org.isnad.coding.Subject;
import org.isnad.text.Normalizer;
import org.isnad.time.DayConstraint;

/** What the pair score looks at, taken out of a mention once. */
final class Features {
  /** No day is known. */
  static final int OPEN = Integer.MIN_VALUE;

  /** Null where the features were kept and nothing else of the mention is at hand. */
  final EventMention mention;

  final String reportId;
  final String eventId;

  /** Place of the event among those of its report. */
  final int position;

  /** When the report appeared ({@link Copies#moment}). */
  final long moment;

  /** Number of the report in the batch. */
  final int report;

  final EventType type;
  final boolean main;
  final int from;
  final int to;
  final int published;

  /** Whether the days are but those of publication or of telling. */
  final boolean assumed;

  /** Whether neither its report nor its words date it, whatever others make of it. */
  final boolean open;

  /** What an undated report says of the day, or null. */
  final DayConstraint constraint;

  final String country;
  final String admin1;
  final String placeKey;
  final double lat;
  final double lon;
  final int level;
  final boolean near;
  final Set<String> detail;
  final Set<String> perpetrators;
  final Set<String> targets;
  final Map<String, Count> figures;

  /** Distinct words by their hash, ascending. */
  final int[] words;

  /** How much each of the words says. */
  final float[] weights;

  /** Length of the vector of the weights. */
  double norm;

  /**
   * @param about day about which an undated report appeared ({@link Anchors}), else {@link #OPEN}
   */
  Features(EventMention mention, int report, int about) {
    this.mention = mention;
    this.report = report;
    reportId = mention.reportId();
    eventId = mention.event().id();
    position = mention.report().events().indexOf(mention.event());
    moment = Copies.moment(mention.report().report());
    CodedEvent event = mention.event();
    type = event.type();
    main = event.salience() == Salience.MAIN;
    constraint = event.openDate() == null ? null : event.openDate().constraint();
    if (event.date() != null) {
      from = (int) event.date().start().toEpochDay();
      to = (int) event.date().end().toEpochDay();
    } else if (constraint != null && about != OPEN) {
      int[] days = Anchors.days(constraint, about);
      from = days[0];
      to = days[1];
    } else {
      from = OPEN;
      to = OPEN;
    }
    published =
        mention
            .report()
            .report()
            .publishedDay()
            .map(LocalDate::toEpochDay)
            .map(Long::intValue)
            .orElse(about);
    assumed =
        event.date() != null
            ? !mention.dateStated()
            : from != OPEN && (!event.openDate().stated() || event.openDate().telling());
    open = event.date() == null && mention.report().report().publishedDay().isEmpty();
    PlaceValue place = event.place();
    country = place == null ? null : place.country();
    admin1 = place == null || place.admin1() == null ? null : placeKey(place.admin1());
    placeKey = place == null || place.name() == null ? null : placeKey(place.name());
    lat = place == null || place.lat() == null ? Double.NaN : place.lat();
    lon = place == null || place.lon() == null ? Double.NaN : place.lon();
    level = level(place);
    near = place != null && place.precision() == PlacePrecision.NEAR;
    detail = detail(place);
    perpetrators = actors(event.perpetrator());
    targets = actors(event.target());
    figures = figures(event);
    words = MentionWords.hashes(mention);
    weights = new float[words.length];
    norm = weigh(words, weights);
  }

  /** What a figure says, as far as pairs are compared by it. */
  record Count(Measure measure, int value, GroupClass classOf, Side side, Qualifier qualifier) {}

  boolean dated() {
    return from != OPEN;
  }

  /** Whether nothing tells when it happened or when it was told. */
  boolean anytime() {
    return !dated() && published == OPEN;
  }

  /** Whether the place is a part of the country that is no province («شرق أفغانستان»). */
  boolean isRegion() {
    return level == 2 && admin1 == null;
  }

  boolean located() {
    return !Double.isNaN(lat) && !Double.isNaN(lon);
  }

  /** 0 unknown, 1 country, 2 province, 3 district, 4 town or spot. */
  private static int level(PlaceValue place) {
    if (place == null) {
      return 0;
    }
    PlacePrecision precision = place.precision();
    if (precision == null) {
      return 4;
    }
    return switch (precision) {
      case COUNTRY -> 1;
      case ADMIN1 -> 2;
      case ADMIN2 -> 3;
      case NEAR, EXACT -> 4;
    };
  }

  private static String placeKey(String name) {
    return Normalizer.key(name).replaceFirst("^ال", "");
  }

  private static Set<String> detail(PlaceValue place) {
    if (place == null || place.detail() == null) {
      return Set.of();
    }
    Set<String> stems = new HashSet<>();
    for (String word : place.detail().split("\\s+")) {
      String stem = Words.stem(Normalizer.key(word));
      if (stem != null) {
        stems.add(stem);
      }
    }
    return stems;
  }

  private static Set<String> actors(List<ActorValue> actors) {
    Set<String> ids = new HashSet<>();
    for (ActorValue actor : actors) {
      if (actor.id() != null) {
        ids.add(actor.id());
      } else if (actor.name() != null) {
        ids.add("~" + placeKey(actor.name()));
      }
    }
    return ids;
  }

  private static Map<String, Count> figures(CodedEvent event) {
    Map<String, Count> figures = new TreeMap<>();
    for (Claim claim : event.claims()) {
      Integer value = claim.low() != null ? claim.low() : claim.high();
      if (claim.subject() != Subject.ACTOR
          && claim.subject() != Subject.PERIOD
          && value != null
          && claim.qualifier() != Qualifier.VAGUE) {
        figures.putIfAbsent(
            claim.measure().code().toLowerCase(Locale.ROOT) + value,
            new Count(
                claim.measure(),
                value,
                claim.group().classOf(),
                claim.group().side(),
                claim.qualifier()));
      }
    }
    return figures;
  }

  /**
   * Weighs the words by how rare they are among a handful of mentions that somebody puts side by
   * side: what all of these speak of tells none from another.
   *
   * @param mentions how many of the batch have each word
   */
  void weigh(Map<Integer, Integer> mentions, int batch) {
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      weights[i] = (float) Math.log(1 + (double) batch / mentions.get(words[i]));
      sum += (double) weights[i] * weights[i];
    }
    norm = Math.sqrt(sum);
  }

  private static double weigh(int[] words, float[] weights) {
    double sum = 0;
    for (int i = 0; i < words.length; i++) {
      weights[i] = Rarity.weight(words[i]);
      sum += (double) weights[i] * weights[i];
    }
    return Math.sqrt(sum);
  }

  // ---- kept, and taken up again

  /** What has been kept, under another number of the report. */
  private Features(DataInputStream in, int report) throws IOException {
    mention = null;
    this.report = report;
    reportId = text(in);
    eventId = text(in);
    position = in.readInt();
    moment = in.readLong();
    type = EventType.values()[in.readByte()];
    main = in.readBoolean();
    from = in.readInt();
    to = in.readInt();
    published = in.readInt();
    assumed = in.readBoolean();
    constraint = null;
    open = false;
    country = text(in);
    admin1 = text(in);
    placeKey = text(in);
    lat = in.readDouble();
    lon = in.readDouble();
    level = in.readByte();
    near = in.readBoolean();
    detail = texts(in);
    perpetrators = texts(in);
    targets = texts(in);
    figures = new TreeMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      figures.put(
          text(in),
          new Count(
              constant(Measure.values(), in),
              in.readInt(),
              constant(GroupClass.values(), in),
              constant(Side.values(), in),
              constant(Qualifier.values(), in)));
    }
    words = new int[in.readInt()];
    for (int i = 0; i < words.length; i++) {
      words[i] = in.readInt();
    }
    weights = new float[words.length];
    norm = weigh(words, weights);
  }

  /**
   * @param report number of the report in the batch
   */
  static Features read(byte[] bytes, int report) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return new Features(in, report);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All but the mention itself, the number of its report, and what open dates leave open. */
  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      text(out, reportId);
      text(out, eventId);
      out.writeInt(position);
      out.writeLong(moment);
      out.writeByte(type.ordinal());
      out.writeBoolean(main);
      out.writeInt(from);
      out.writeInt(to);
      out.writeInt(published);
      out.writeBoolean(assumed);
      text(out, country);
      text(out, admin1);
      text(out, placeKey);
      out.writeDouble(lat);
      out.writeDouble(lon);
      out.writeByte(level);
      out.writeBoolean(near);
      texts(out, detail);
      texts(out, perpetrators);
      texts(out, targets);
      out.writeInt(figures.size());
      for (Map.Entry<String, Count> figure : figures.entrySet()) {
        text(out, figure.getKey());
        Count count = figure.getValue();
        out.writeByte(number(count.measure));
        out.writeInt(count.value);
        out.writeByte(number(count.classOf));
        out.writeByte(number(count.side));
        out.writeByte(number(count.qualifier));
      }
      out.writeInt(words.length);
      for (int word : words) {
        out.writeInt(word);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int number(Enum<?> constant) {
    return constant == null ? -1 : constant.ordinal();
  }

  private static <E> E constant(E[] all, DataInputStream in) throws IOException {
    int number = in.readByte();
    return number < 0 ? null : all[number];
  }

  private static String text(DataInputStream in) throws IOException {
    return in.readBoolean() ? in.readUTF() : null;
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      out.writeUTF(text);
    }
  }

  private static Set<String> texts(DataInputStream in) throws IOException {
    Set<String> texts = new HashSet<>();
    for (int left = in.readInt(); left > 0; left--) {
      texts.add(in.readUTF());
    }
    return texts;
  }

  private static void texts(DataOutputStream out, Set<String> texts) throws IOException {
    out.writeInt(texts.size());
    for (String text : texts) {
      out.writeUTF(text);
    }
  }
}

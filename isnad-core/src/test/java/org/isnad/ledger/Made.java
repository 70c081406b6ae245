package org.isnad.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.DateValue;
import org.isnad.coding.EventType;
import org.isnad.coding.Group;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Means;
import org.isnad.coding.Measure;
import org.isnad.coding.PlacePrecision;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Precision;
import org.isnad.coding.Qualifier;
import org.isnad.coding.Salience;
import org.isnad.coding.Side;
import org.isnad.coding.Span;
import org.isnad.coding.Status;
import org.isnad.coding.Subject;
import org.isnad.report.Report;
import org.isnad.text.Text;

/** Hand-made coded reports for tests; every claim's words are appended to the text. */
public final class Made {
  private final String id;
  private final String source;
  private final String published;
  private final StringBuilder text;
  private final List<CodedEvent> events = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<ActorValue> perpetrators = new ArrayList<>();
  private final List<ActorValue> targets = new ArrayList<>();
  private final List<Means> means = new ArrayList<>();
  private EventType type = EventType.SUICIDE_BOMB;
  private Salience salience = Salience.MAIN;
  private Status status = Status.OCCURRED;
  private DateValue date;
  private PlaceValue place;
  private int begin;
  private boolean open = true;

  private Made(String id, String source, String published, String text) {
    this.id = id;
    this.source = source;
    this.published = published;
    this.text = new StringBuilder(text).append('\n');
  }

  /** A report of a bombing in a made-up town. */
  public static Made report(String id, String source, String published) {
    return new Made(id, source, published, "انفجار في سوق بلدة النخيل الشرقية.")
        .place("النخيل", "IQ", 33.5, 44.1);
  }

  public static Made report(String id, String source, String published, String text) {
    return new Made(id, source, published, text);
  }

  public Made type(EventType value) {
    type = value;
    return this;
  }

  /** Ends the event that is being made. */
  public Made next() {
    close();
    begin = text.length();
    date = null;
    place = null;
    salience = Salience.MAIN;
    open = true;
    return this;
  }

  public Made background() {
    salience = Salience.BACKGROUND;
    return this;
  }

  public Made status(Status value) {
    status = value;
    return this;
  }

  public Made day(String day) {
    return days(day, day);
  }

  public Made days(String start, String end) {
    Span span = span("في " + start);
    date =
        new DateValue(
            LocalDate.parse(start),
            LocalDate.parse(end),
            Precision.DAY,
            span.text(),
            span.begin(),
            span.end());
    return this;
  }

  public Made place(String name, String country, double lat, double lon) {
    return place(name, country, lat, lon, PlacePrecision.EXACT);
  }

  public Made place(String name, String country, double lat, double lon, PlacePrecision precision) {
    Span span = span("في " + name);
    place =
        new PlaceValue(
            name,
            span.text(),
            country,
            null,
            lat,
            lon,
            null,
            precision,
            null,
            span.begin(),
            span.end());
    return this;
  }

  public Made by(String actorId, String name) {
    Span span = span(name);
    perpetrators.add(
        new ActorValue(actorId, name, span.text(), List.of(), span.begin(), span.end()));
    return this;
  }

  public Made on(String actorId, String name) {
    Span span = span(name);
    targets.add(new ActorValue(actorId, name, span.text(), List.of(), span.begin(), span.end()));
    return this;
  }

  public Made with(Means value) {
    means.add(value);
    return this;
  }

  /** «مقتل N» of all victims. */
  public Made between(Integer low, Integer high, AttributionLink... chain) {
    return claim(Measure.KILLED, GroupClass.ALL, Side.TARGET, null, low, high, null, chain);
  }

  public Made killed(int n, AttributionLink... chain) {
    return between(n, n, chain);
  }

  public Made about(int n, AttributionLink... chain) {
    between(n, n, chain);
    Claim claim = claims.remove(claims.size() - 1);
    claims.add(
        new Claim(
            claim.measure(),
            claim.group(),
            claim.low(),
            claim.high(),
            Qualifier.ABOUT,
            claim.subject(),
            claim.attribution(),
            null,
            null,
            null,
            List.of(),
            claim.quote(),
            claim.begin(),
            claim.end()));
    return this;
  }

  public Made dozens() {
    Span span = span("العشرات");
    claims.add(
        new Claim(
            Measure.KILLED,
            new Group(GroupClass.ALL, Side.TARGET, "العشرات", null),
            20,
            99,
            Qualifier.VAGUE,
            Subject.EVENT,
            List.of(),
            null,
            null,
            null,
            List.of(),
            span.text(),
            span.begin(),
            span.end()));
    return this;
  }

  public Made claim(
      Measure measure,
      GroupClass people,
      Side side,
      String mention,
      Integer low,
      Integer high,
      Integer partOf,
      AttributionLink... chain) {
    Span span = span((low == null ? high : low) + " " + (mention == null ? "شخصا" : mention));
    claims.add(
        new Claim(
            measure,
            new Group(people, side, mention, null),
            low,
            high,
            high == null ? Qualifier.AT_LEAST : Qualifier.EXACT,
            Subject.EVENT,
            List.of(chain),
            null,
            null,
            partOf,
            List.of(),
            span.text(),
            span.begin(),
            span.end()));
    return this;
  }

  /** Makes the last claim one of an actor's people. */
  public Made whose(String actorId) {
    return last(actorId, null);
  }

  /** Makes the last claim a word instead of a number («العشرات»). */
  public Made vague() {
    return last(null, Qualifier.VAGUE);
  }

  private Made last(String actorId, Qualifier qualifier) {
    Claim claim = claims.remove(claims.size() - 1);
    Group group = claim.group();
    claims.add(
        new Claim(
            claim.measure(),
            new Group(group.classOf(), group.side(), group.mention(), actorId),
            claim.low(),
            claim.high(),
            qualifier == null ? claim.qualifier() : qualifier,
            claim.subject(),
            claim.attribution(),
            null,
            null,
            claim.partOf(),
            List.of(),
            claim.quote(),
            claim.begin(),
            claim.end()));
    return this;
  }

  public static AttributionLink link(String name, String kind, String actorId) {
    return new AttributionLink(name, name, kind, actorId, 0, 0);
  }

  public static AttributionLink said(String name) {
    return link(name, "official", null);
  }

  /** Adds a line to the text. */
  public Made write(String words) {
    span(words);
    return this;
  }

  /** A count of victims in a sentence of its own. */
  public Made claim(String sentence, int n, AttributionLink... chain) {
    killed(n, chain);
    Claim claim = claims.remove(claims.size() - 1);
    Span span = span(sentence);
    claims.add(
        new Claim(
            claim.measure(),
            claim.group(),
            n,
            n,
            claim.qualifier(),
            claim.subject(),
            claim.attribution(),
            null,
            null,
            null,
            List.of(),
            span.text(),
            span.begin(),
            span.end()));
    return this;
  }

  /** A day that no word of the report states: the words that tell of the event support it. */
  public Made assumedDay(String day) {
    LocalDate date = LocalDate.parse(day);
    this.date = new DateValue(date, date, Precision.DAY, text.substring(0, 6), 0, 6);
    return this;
  }

  private Span span(String words) {
    int begin = text.length();
    text.append(words).append(".\n");
    return new Span(words, begin, begin + words.length());
  }

  private void close() {
    events.add(
        new CodedEvent(
            "e" + (events.size() + 1),
            type,
            salience,
            status,
            List.of(),
            new Span(text.substring(begin, begin + 6), begin, begin + 6),
            date,
            place,
            perpetrators,
            targets,
            means,
            null,
            List.of(),
            claims,
            List.of()));
    claims.clear();
    perpetrators.clear();
    targets.clear();
    means.clear();
    open = false;
  }

  public CodedReport make() {
    if (open) {
      close();
    }
    Report report = new Report(id, source, null, null, null, published, null, text.toString());
    return new CodedReport(report, "ar", Text.of(report), events, List.of());
  }
}

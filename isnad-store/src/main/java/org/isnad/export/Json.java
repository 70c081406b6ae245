package org.isnad.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.isnad.coding.ActorValue;
import org.isnad.coding.Assessment;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Claim;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.DateValue;
import org.isnad.coding.OpenDate;
import org.isnad.coding.PlaceValue;
import org.isnad.coding.Span;
import org.isnad.ledger.Comparison;
import org.isnad.ledger.LedgerEvent;
import org.isnad.report.Report;
import org.isnad.store.Change;
import org.isnad.text.Restored;
import org.isnad.text.Text;
import org.isnad.time.DayConstraint;

/** The records as the codebook's sections 2, 6 and 7 write them, one JSON object a line. */
public final class Json {
  private final JsonOut out;

  private Json(JsonOut out) {
    this.out = out;
  }

  /**
   * @param withText adds the cleaned text that offsets refer to, and the way back to the original
   */
  public static byte[] report(CodedReport coded, boolean withText) {
    return JsonOut.line(out -> new Json(out).writeReport(coded, withText));
  }

  /** An event as one report tells it. */
  public static byte[] mention(CodedEvent event) {
    return JsonOut.line(out -> new Json(out).writeCodedEvent(event));
  }

  public static byte[] event(LedgerEvent event) {
    return JsonOut.line(out -> new Json(out).writeEvent(event));
  }

  /** An entry of the change feed. */
  public static byte[] change(Change change) {
    return JsonOut.line(
        out ->
            out.number("seq", change.seq())
                .string("at", change.at())
                .string("event", change.eventId())
                .string("kind", change.kind())
                .string("rule", change.rule())
                .string("by", change.by())
                .number("decision", change.decision())
                .string("other", change.otherId())
                .objects(
                    "fields",
                    change.fields(),
                    field ->
                        out.string("name", field.name())
                            .string("before", field.before())
                            .string("after", field.after())));
  }

  public static byte[] comparison(List<CodedReport> reports, Comparison comparison) {
    return JsonOut.line(out -> new Json(out).writeComparison(reports, comparison));
  }

  /**
   * The map from a cleaned text to its original, as runs: a pair {@code [cleaned, original]} says
   * that from that offset on both go in step, up to the next pair.
   */
  public static List<List<Integer>> runs(Text text) {
    List<List<Integer>> runs = new ArrayList<>();
    int length = text.cleaned().length();
    for (int i = 0; i <= length; i++) {
      int original = text.originalOffset(i);
      if (i == 0 || original != text.originalOffset(i - 1) + 1) {
        runs.add(List.of(i, original));
      }
    }
    return runs;
  }

  private void writeReport(CodedReport coded, boolean withText) {
    out.object(
        "report",
        o -> {
          Report report = coded.report();
          out.string("id", report.id())
              .string("source", report.source())
              .string("published", report.published())
              .string("title", report.title())
              .string("language", coded.language())
              .string("category", report.category())
              .string("url", report.url())
              .string("author", report.author());
          if (withText) {
            Text text = coded.text();
            boolean same = text.cleaned().equals(text.original());
            out.string("text", text.cleaned())
                .string("original", same ? null : text.original())
                .array("originalOffsets", runs(text))
                .objects(
                    "boilerplate",
                    coded.boilerplate(),
                    b -> {
                      out.string("kind", b.kind().code())
                          .string("text", text.cleaned().substring(b.begin(), b.end()));
                      span(b.begin(), b.end());
                    })
                .objects("restored", text.restored(), this::writeRestored);
          }
        });
    out.objects("events", coded.events(), this::writeCodedEvent);
    out.objects("assessments", coded.assessments(), this::writeAssessment);
  }

  private void writeRestored(Restored restored) {
    span(restored.begin(), restored.end());
    out.number("originalBegin", restored.originalBegin())
        .number("originalEnd", restored.originalEnd());
  }

  private void writeCodedEvent(CodedEvent event) {
    out.string("id", event.id())
        .coded("type", event.type())
        .coded("salience", event.salience())
        .coded("status", event.status());
    chain("statusAttribution", event.statusAttribution());
    out.object("trigger", event.trigger(), this::writeSpan)
        .object("date", event.date(), this::writeDate)
        .object("openDate", event.openDate(), this::writeOpenDate)
        .object("place", event.place(), p -> writePlace(p).span(p.begin(), p.end()));
    actors("perpetrator", event.perpetrator());
    actors("target", event.target());
    out.array("means", event.means())
        .object(
            "responsibility",
            event.responsibility(),
            r -> {
              out.object("actor", r.actor(), this::writeActor).string("claimedBy", r.claimedBy());
              span(r.begin(), r.end());
            })
        .objects("phases", event.phases(), this::writeSpan)
        .objects("claims", event.claims(), this::writeClaim)
        .objects(
            "evidence",
            event.evidence(),
            e -> {
              out.string("slot", e.slot()).string("value", e.value());
              writeSpan(e.span());
            });
  }

  private void writeClaim(Claim claim) {
    out.coded("measure", claim.measure())
        .object(
            "group",
            claim.group(),
            g ->
                out.coded("class", g.classOf())
                    .coded("side", g.side())
                    .string("mention", g.mention())
                    .string("actorId", g.actorId()))
        .number("low", claim.low())
        .number("high", claim.high())
        .coded("qualifier", claim.qualifier())
        .coded("subject", claim.subject());
    chain("attribution", claim.attribution());
    out.object("asOf", claim.asOf(), this::writeDate)
        .object("since", claim.since(), this::writeDate)
        .number("partOf", claim.partOf())
        .array("mayOverlap", claim.mayOverlap())
        .string("quote", claim.quote());
    span(claim.begin(), claim.end());
  }

  private void writeAssessment(Assessment assessment) {
    chain("speaker", assessment.speaker());
    out.object("about", assessment.about(), this::writeActor)
        .string("topic", assessment.topic())
        .string("act", assessment.act())
        .string("direction", assessment.direction())
        .number("low", assessment.low())
        .number("high", assessment.high())
        .string("unit", assessment.unit())
        .string("period", assessment.period())
        .string("quote", assessment.quote());
    span(assessment.begin(), assessment.end());
  }

  /** Every event as the ledger has it, with its "comparison" beside it. */
  private void writeComparison(List<CodedReport> reports, Comparison comparison) {
    out.objects(
            "reports",
            reports,
            r ->
                out.string("id", r.report().id())
                    .string("source", r.report().source())
                    .string("published", r.report().published())
                    .string("title", r.report().title())
                    .string("language", r.language()))
        .objects(
            "events",
            comparison.events(),
            e -> {
              writeEvent(e.event());
              out.object("comparison", o -> writeComparison(e));
            });
  }

  private void writeComparison(Comparison.EventComparison event) {
    out.array("silent", event.silent());
    said("agreed", event.agreed(), event.agreedFigures());
    said("differing", event.differing(), event.differingFigures());
    out.objects(
            "onlyOne",
            event.single(),
            only ->
                out.string("reportId", only.reportId())
                    .objects("facts", only.facts(), this::writeFact)
                    .objects("figures", only.figures(), this::writeFigure))
        .objects(
            "wording",
            event.namings(),
            naming ->
                out.string("role", naming.role())
                    .string("actorId", naming.actorId())
                    .string("name", naming.name())
                    .objects("reports", naming.wordings(), this::writeWording));
  }

  private void said(String name, List<LedgerEvent.Fact> facts, List<LedgerEvent.Figure> figures) {
    out.object(
        name,
        o ->
            o.objects("facts", facts, this::writeFact)
                .objects("figures", figures, this::writeFigure));
  }

  private void writeWording(Comparison.Wording wording) {
    out.string("reportId", wording.reportId())
        .array("mentions", wording.mentions())
        .objects(
            "takingSides",
            wording.loaded(),
            word -> {
              out.string("word", word.word()).string("sense", word.sense());
              span(word.begin(), word.end());
            });
  }

  private void writeEvent(LedgerEvent event) {
    out.string("id", event.id())
        .coded("type", event.type())
        .coded("status", event.status())
        .object(
            "date",
            event.date(),
            d -> {
              out.date("start", d.start()).date("end", d.end()).coded("precision", d.precision());
              why(d.why());
            })
        .object("place", event.place(), this::writePlace)
        .objects("perpetrator", event.perpetrator(), this::writeActorName)
        .objects("target", event.target(), this::writeActorName)
        .array("means", event.means())
        .objects("responsibility", event.responsibility(), this::writeActorName)
        .objects(
            "reports",
            event.reports(),
            m ->
                out.string("id", m.id())
                    .string("source", m.source())
                    .string("published", m.published())
                    .coded("salience", m.salience())
                    .string("copyOf", m.copyOf()))
        .objects("facts", event.facts(), this::writeFact)
        .objects("figures", event.figures(), this::writeFigure)
        .number("independentSources", event.independentSources());
  }

  private void writeFact(LedgerEvent.Fact fact) {
    out.string("slot", fact.slot())
        .objects(
            "values",
            fact.values(),
            v ->
                out.string("value", v.value())
                    .objects(
                        "claims",
                        v.claims(),
                        c -> {
                          out.string("reportId", c.reportId());
                          chain("attribution", c.attribution());
                          out.string("quote", c.quote());
                          span(c.begin(), c.end());
                        }))
        .string("state", fact.state());
    why(fact.why());
  }

  private void writeFigure(LedgerEvent.Figure figure) {
    out.coded("measure", figure.measure())
        .coded("subject", figure.subject())
        .object(
            "group",
            figure.group(),
            g ->
                out.coded("class", g.classOf())
                    .coded("side", g.side())
                    .string("actorId", g.actorId())
                    .string("mention", g.mention()))
        .object(
            "estimate",
            figure.estimate(),
            e -> {
              out.number("low", e.low())
                  .number("best", e.best())
                  .number("high", e.high())
                  .number("derived", e.derived())
                  .string("state", e.state());
              why(e.why());
            })
        .objects(
            "claims",
            figure.claims(),
            c -> {
              out.string("reportId", c.reportId())
                  .string("published", c.published())
                  .date("asOf", c.asOf())
                  .number("low", c.low())
                  .number("high", c.high())
                  .coded("qualifier", c.qualifier());
              chain("attribution", c.attribution());
              out.string("claimant", c.claimant()).string("quote", c.quote());
              span(c.begin(), c.end());
              out.string("standing", c.standing());
            });
  }

  private void chain(String name, List<AttributionLink> chain) {
    out.objects(
        name,
        chain,
        link -> {
          out.string("name", link.name())
              .string("mention", link.mention())
              .string("kind", link.kind())
              .string("actorId", link.actorId());
          span(link.begin(), link.end());
        });
  }

  private void actors(String name, List<ActorValue> actors) {
    out.objects(name, actors, this::writeActor);
  }

  private void writeActor(ActorValue actor) {
    writeActorName(actor);
    span(actor.begin(), actor.end());
  }

  private void writeActorName(ActorValue actor) {
    out.string("id", actor.id())
        .string("name", actor.name())
        .string("mention", actor.mention())
        .array("aliases", actor.aliases());
  }

  private Json writePlace(PlaceValue place) {
    out.string("name", place.name())
        .string("mention", place.mention())
        .string("country", place.country())
        .string("admin1", place.admin1())
        .number("lat", place.lat())
        .number("lon", place.lon())
        .number("geonameId", place.geonameId())
        .coded("precision", place.precision())
        .string("detail", place.detail());
    return this;
  }

  /** A date's own "end" is a day, so the offsets of its words have names of their own. */
  private void writeDate(DateValue date) {
    out.date("start", date.start())
        .date("end", date.end())
        .coded("precision", date.precision())
        .string("text", date.text())
        .number("textBegin", date.begin())
        .number("textEnd", date.finish());
  }

  /** What is said of the day where the day of publication is not known; days count from that. */
  private void writeOpenDate(OpenDate date) {
    DayConstraint constraint = date.constraint();
    out.string(
            "weekday",
            constraint.weekday() == null
                ? null
                : constraint.weekday().name().toLowerCase(Locale.ROOT))
        .string("monthDay", Objects.toString(constraint.monthDay(), null))
        .number("earliest", constraint.earliest())
        .number("latest", constraint.latest())
        .string("text", date.text())
        .number("textBegin", date.begin())
        .number("textEnd", date.finish());
  }

  private void writeSpan(Span span) {
    out.string("text", span.text());
    span(span.begin(), span.end());
  }

  private void span(int begin, int end) {
    out.number("begin", begin).number("end", end);
  }

  private void why(LedgerEvent.Why why) {
    out.object("why", why, w -> out.string("ar", w.ar()).string("en", w.en()));
  }
}

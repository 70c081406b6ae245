package org.isnad.coding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.isnad.actor.ActorMention;
import org.isnad.attribution.Attribution;
import org.isnad.attribution.Teller;
import org.isnad.boilerplate.Boilerplate;
import org.isnad.lexicon.Layer;
import org.isnad.place.Place;
import org.isnad.place.PlaceMention;
import org.isnad.quantity.Kind;
import org.isnad.quantity.Quantity;
import org.isnad.time.TimeMention;

/** Turns what was tagged in a text into mentions, in the order of the text. */
final class Annotator {
  private final Scan scan;
  private final List<Mention> mentions = new ArrayList<>();

  private Annotator(Scan scan) {
    this.scan = scan;
  }

  static List<Mention> annotate(Scan scan, List<Boilerplate> boilerplate) {
    Annotator annotator = new Annotator(scan);
    boilerplate.forEach(annotator::boilerplate);
    scan.times.forEach(annotator::time);
    scan.quantities.forEach(annotator::quantity);
    scan.places.forEach(annotator::place);
    scan.actors.forEach(annotator::actor);
    scan.attributions.forEach(annotator::attribution);
    annotator.words();
    annotator.mentions.sort(
        Comparator.comparingInt(Mention::begin)
            .thenComparingInt(Mention::end)
            .thenComparing(Mention::layer));
    return List.copyOf(annotator.mentions);
  }

  private void add(String layer, Span span, Map<String, Object> fields) {
    mentions.add(new Mention(layer, span.text(), span.begin(), span.end(), fields));
  }

  private void boilerplate(Boilerplate b) {
    add(
        "boilerplate",
        Span.of(scan.text.cleaned(), b.begin(), b.end()),
        Map.of("kind", b.kind().code()));
  }

  private void time(TimeMention t) {
    Map<String, Object> date = new LinkedHashMap<>();
    date.put("start", t.from() == null ? null : t.from().toString());
    date.put("end", t.to() == null ? null : t.to().toString());
    date.put("precision", t.precision());
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("start", date.get("start"));
    fields.put("precision", t.precision());
    fields.put("date", date);
    fields.put("kind", Coded.codeOf(t.kind()));
    fields.put(
        "weekday",
        t.weekday() == null ? null : t.weekday().toString().toLowerCase(java.util.Locale.ROOT));
    add("time", Span.of(scan.text.cleaned(), t.begin(), t.end()), fields);
  }

  private void quantity(Quantity q) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("low", q.low());
    fields.put("high", q.high());
    fields.put("qualifier", CountedFinder.qualifier(q.qualifier()).code());
    fields.put("noun", noun(q));
    fields.put("kind", Coded.codeOf(q.kind()));
    add("quantity", Span.of(scan.text.cleaned(), q.begin(), q.end()), fields);
  }

  /** The word that is counted: before the number where the tagger says so, else after it. */
  private String noun(Quantity q) {
    if (q.kind() != Kind.CARDINAL && q.kind() != Kind.INDEFINITE) {
      return null;
    }
    int at = q.nounBefore() ? q.numberToken() - 1 : q.numberEnd();
    boolean word =
        at >= 0
            && at < scan.tokens.size()
            && scan.tokens.isWord(at)
            && scan.tokens.sentenceOf(at) == scan.tokens.sentenceOf(q.firstToken());
    return word ? scan.span(at, at + 1).text() : null;
  }

  private void place(PlaceMention p) {
    if (p.demonym()) {
      return;
    }
    Place place = p.place();
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("name", place.name());
    fields.put("country", place.country().isEmpty() ? null : place.country());
    fields.put("lat", place.lat());
    fields.put("lon", place.lon());
    fields.put("geonameId", place.geonameId() == 0 ? null : place.geonameId());
    fields.put("kind", place.kind());
    add("place", scan.span(p.firstToken(), p.endToken()), fields);
  }

  private void actor(ActorMention a) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("id", a.actor() == null ? null : a.actor().id());
    fields.put("name", a.actor() == null ? a.generic().name() : a.actor().name());
    fields.put("class", a.actor() == null ? a.generic().classOf() : a.actor().classOf());
    add("actor", scan.span(a.firstToken(), a.endToken()), fields);
  }

  private void attribution(Attribution a) {
    if (a.carried()) {
      return;
    }
    for (int i = 0; i < a.chain().size(); i++) {
      Teller teller = a.chain().get(i);
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("name", teller.name(scan.text));
      fields.put("kind", teller.kind());
      fields.put("actorId", teller.actor() == null ? null : teller.actor().id());
      fields.put("link", i);
      add("attribution", scan.span(teller.firstToken(), teller.endToken()), fields);
    }
  }

  private void words() {
    for (int m = 0; m < scan.matches.size(); m++) {
      Span span = scan.span(scan.matches.first(m), scan.matches.end(m));
      if (scan.matches.layer(m) == Layer.MEANS) {
        add("means", span, Map.of("means", scan.matches.value(m, MeansWord.class).means().code()));
      } else if (scan.matches.layer(m) == Layer.TRIGGER) {
        Trigger trigger = scan.matches.value(m, Trigger.class);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", trigger.type());
        fields.put("weight", trigger.weight());
        add("trigger", span, fields);
      }
    }
  }
}

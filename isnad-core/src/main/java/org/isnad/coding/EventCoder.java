package org.isnad.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.actor.ActorTagger;
import org.isnad.attribution.Attribution;
import org.isnad.lexicon.Layer;
import org.isnad.place.PlaceTagger;
import org.isnad.time.DayConstraint;
import org.isnad.time.OpenTimes;
import org.isnad.time.TimeMention;

/** Codes the events of a tagged report. */
final class EventCoder {
  private final ActorTagger actors;
  private final PlaceTagger places;
  private final SalienceModel salience = new SalienceModel();
  private final TypeModel types = new TypeModel();
  private final LinkModel links = new LinkModel();
  private final RoleModel roles = RoleModel.learned();

  EventCoder(ActorTagger actors, PlaceTagger places) {
    this.actors = actors;
    this.places = places;
  }

  /**
   * @param published day of the report where it was written, or null
   * @param newsDay day of which it tells where it names none, or null
   * @param open the report's times where the two days are but supposed, else null
   */
  List<CodedEvent> code(Scan scan, LocalDate published, LocalDate newsDay, OpenTimes open) {
    if (scan.matches.count(Layer.TRIGGER) == 0) {
      return List.of();
    }
    List<Sentence> sentences = sentences(scan, published);
    List<EventDraft> drafts = drafts(scan, published, sentences);
    // How long ago something was says whether it is news, but only from a day that is known.
    LocalDate known = open == null ? published : null;
    salience.mark(new DraftFeatures(scan, known, sentences, drafts), drafts);
    drafts.forEach(draft -> dropOtherTimes(draft, published));
    borrowDays(drafts);
    announceDays(sentences, drafts);
    ArgumentFinder arguments = new ArgumentFinder(scan, roles);
    List<Figure> told = new ArrayList<>();
    for (EventDraft draft : drafts) {
      if (draft.main || draft.background) {
        told.addAll(draft.figures);
      }
    }
    ClaimBuilder claims = new ClaimBuilder(scan, told);
    List<CodedEvent> events = new ArrayList<>();
    for (boolean main : new boolean[] {true, false}) {
      for (EventDraft draft : drafts) {
        if (draft.main == main && (draft.main || draft.background)) {
          events.add(
              event(
                  scan,
                  sentences,
                  draft,
                  newsDay,
                  open,
                  arguments.find(draft),
                  claims,
                  "e" + (events.size() + 1)));
        }
      }
    }
    return events;
  }

  /** A year, a season or a coming day in the words of news is of something else. */
  private static void dropOtherTimes(EventDraft draft, LocalDate published) {
    if (!draft.recent || draft.start == null || published == null) {
      return;
    }
    boolean vague =
        draft.time.precision().equals("year") || draft.time.kind() == TimeMention.Kind.SEASON;
    if (vague || draft.start.isAfter(published)) {
      draft.time = null;
      draft.start = null;
      draft.finish = null;
    }
  }

  /**
   * News that names no day of its own is of the day that the news told beside it is of: of the
   * report's first news that has one.
   */
  private static void borrowDays(List<EventDraft> drafts) {
    EventDraft dated = null;
    for (EventDraft draft : drafts) {
      if (draft.main && draft.start != null && draft.start.equals(draft.finish)) {
        dated = draft;
        break;
      }
    }
    for (EventDraft draft : drafts) {
      if (dated != null && draft.recent && draft.start == null) {
        draft.time = dated.time;
        draft.timeOfTelling = dated.timeOfTelling;
        draft.start = dated.start;
        draft.finish = dated.finish;
      }
    }
  }

  /**
   * «وقع حدثان بالأمس الخميس»: a report may begin with the day of what it then tells one by one.
   * Only where that sentence tells of no event itself.
   */
  private static void announceDays(List<Sentence> sentences, List<EventDraft> drafts) {
    Sentence lead = null;
    for (Sentence s : sentences) {
      if (!s.title() && s.rank() <= 1) {
        lead = s;
        break;
      }
    }
    if (lead == null || !lead.onOneDay() || lead.spoken() || lead.tellsOfEvent()) {
      return;
    }
    for (EventDraft draft : drafts) {
      if (draft.start == null && !draft.firstSentence().background()) {
        draft.time = lead.time();
        draft.timeOfTelling = false;
        draft.start = lead.start();
        draft.finish = lead.finish();
      }
    }
  }

  /** Every event that the report may tell of, whatever its salience. */
  List<Candidate> candidates(Scan scan, LocalDate published, LocalDate newsDay) {
    List<Sentence> sentences = sentences(scan, published);
    List<EventDraft> drafts = drafts(scan, published, sentences);
    TypeFeatures typeFeatures = new TypeFeatures(scan);
    DraftFeatures features = new DraftFeatures(scan, published, sentences, drafts);
    ArgumentFinder arguments = new ArgumentFinder(scan, roles);
    List<Candidate> candidates = new ArrayList<>();
    for (EventDraft draft : drafts) {
      List<Span> spans = new ArrayList<>();
      draft.sentences.forEach(s -> spans.add(scan.span(s.first(), s.end())));
      draft.main = true;
      draft.recent = true;
      candidates.add(
          new Candidate(
              event(
                  scan,
                  sentences,
                  draft,
                  newsDay,
                  null,
                  arguments.find(draft),
                  new ClaimBuilder(scan, draft.figures),
                  "e" + (candidates.size() + 1)),
              FeatureSink.collect(sink -> features.of(draft, sink)),
              FeatureSink.collect(sink -> typeFeatures.of(draft, sink)),
              roles(scan, arguments.cases(draft)),
              spans));
    }
    return candidates;
  }

  private List<RoleCase> roles(Scan scan, Map<Party, Map<String, Double>> cases) {
    List<RoleCase> roles = new ArrayList<>();
    cases.forEach((party, features) -> roles.add(new RoleCase(value(scan, party), features)));
    return roles;
  }

  /**
   * Sentences beside the events before them, for training.
   *
   * @param known event that the words of a stretch of the cleaned text tell of, or null
   */
  List<LinkCase> links(Scan scan, LocalDate published, Function<Span, String> known) {
    return new EventAssembler(scan, published, links)
        .cases(sentences(scan, published), s -> known.apply(scan.span(s.first(), s.end())));
  }

  private List<EventDraft> drafts(Scan scan, LocalDate published, List<Sentence> sentences) {
    EventAssembler assembler = new EventAssembler(scan, published, links);
    List<EventDraft> drafts = assembler.assemble(sentences);
    TypeFeatures features = new TypeFeatures(scan);
    for (EventDraft draft : drafts) {
      draft.type = types.type(features, draft);
    }
    assembler.mergeTwins(drafts); // what seemed of two kinds may be of one
    return drafts;
  }

  private static List<Sentence> sentences(Scan scan, LocalDate published) {
    return new SentenceReader(scan, published).read(new FigureFinder(scan).find());
  }

  private CodedEvent event(
      Scan scan,
      List<Sentence> sentences,
      EventDraft draft,
      LocalDate newsDay,
      OpenTimes open,
      ArgumentFinder.Arguments arguments,
      ClaimBuilder claims,
      String id) {
    TriggerMention trigger = draft.trigger();
    Span triggerSpan =
        trigger != null
            ? scan.span(trigger.first(), trigger.end())
            : scan.span(draft.firstSentence().first(), draft.firstSentence().first() + 1);
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence("type", draft.type.code(), triggerSpan));
    DateValue supposed = date(scan, draft, newsDay);
    OpenDate openDate = open == null ? null : openDate(draft, supposed, open);
    DateValue date = openDate == null ? supposed : null;
    PlaceValue place = new PlaceWriter(scan, places).write(draft, sentences, evidence);
    List<ActorValue> perpetrators = values(scan, arguments.perpetrators(), "perpetrator", evidence);
    List<ActorValue> targets = values(scan, arguments.targets(), "target", evidence);
    Map<Means, Span> means = new MeansFinder().find(scan, draft);
    means.forEach((m, span) -> evidence.add(new Evidence("means", m.code(), span)));
    Responsibility responsibility = arguments.responsibility();
    if (responsibility != null) {
      evidence.add(
          new Evidence(
              "responsibility",
              responsibility.actor().name(),
              Span.of(scan.text.cleaned(), responsibility.begin(), responsibility.end())));
    }
    Status status = status(scan, draft);
    if (date != null) {
      evidence.add(
          new Evidence(
              "date",
              date.start().toString(),
              Span.of(scan.text.cleaned(), date.begin(), date.finish())));
    }
    List<AttributionLink> told = told(scan, draft);
    return new CodedEvent(
        id,
        draft.type,
        draft.main ? Salience.MAIN : Salience.BACKGROUND,
        status,
        told,
        triggerSpan,
        date,
        openDate,
        place,
        perpetrators,
        targets,
        List.copyOf(means.keySet()),
        responsibility,
        List.of(),
        claims.build(draft, arguments),
        evidence);
  }

  /** Who says that it happened: the first teller of one of its triggers, the headline's last. */
  private static List<AttributionLink> told(Scan scan, EventDraft draft) {
    for (boolean title : new boolean[] {false, true}) {
      for (Sentence s : draft.sentences) {
        if (s.title() != title) {
          continue;
        }
        for (TriggerMention t : s.triggers()) {
          Attribution by = Chains.covering(scan, t.first());
          if (by != null) {
            return Chains.links(scan, by);
          }
        }
      }
    }
    return List.of();
  }

  private List<ActorValue> values(
      Scan scan, List<Party> parties, String slot, List<Evidence> evidence) {
    List<ActorValue> values = new ArrayList<>();
    for (Party party : parties) {
      ActorValue value = value(scan, party);
      values.add(value);
      evidence.add(new Evidence(slot, value.name(), party.span(scan)));
    }
    return values;
  }

  private ActorValue value(Scan scan, Party party) {
    return party.value(
        scan, party.state() == null ? List.of() : actors.forcesOf(party.state().country()));
  }

  private DateValue date(Scan scan, EventDraft draft, LocalDate newsDay) {
    TimeMention t = draft.time;
    if (t != null && draft.start != null) {
      Span span = Span.of(scan.text.cleaned(), t.begin(), t.end());
      return new DateValue(
          draft.start,
          draft.finish,
          Times.precision(t.precision()),
          span.text(),
          span.begin(),
          span.end(),
          draft.timeOfTelling);
    }
    if (draft.recent && newsDay != null) {
      TriggerMention trigger = draft.trigger();
      int token = trigger == null ? draft.firstSentence().first() : trigger.first();
      Span span = scan.span(token, token + 1);
      return new DateValue(newsDay, newsDay, Precision.DAY, span.text(), span.begin(), span.end());
    }
    return null;
  }

  /** What is left of a supposed date; null where the text fixes it, or where there is none. */
  private static OpenDate openDate(EventDraft draft, DateValue supposed, OpenTimes open) {
    if (supposed == null) {
      return null;
    }
    boolean stated = draft.time != null && draft.start != null;
    if (stated && open.isFixed(draft.time)) {
      return null;
    }
    DayConstraint constraint =
        stated ? open.constraint(draft.time, draft.start, draft.finish) : open.untold();
    return new OpenDate(
        constraint,
        stated,
        supposed.telling(),
        supposed.text(),
        supposed.begin(),
        supposed.finish());
  }

  private Status status(Scan scan, EventDraft draft) {
    if (draft.type == EventType.DISRUPTED_ATTACK) {
      return Status.FOILED;
    }
    Sentence s = draft.firstSentence();
    TriggerMention trigger = draft.trigger();
    if (trigger != null) {
      Attribution told = Chains.covering(scan, trigger.first());
      if (told != null && told.accusing()) {
        return Status.ALLEGED;
      }
      if (scan.hasCue(trigger.first() - 2, trigger.end() + 3, "alleged")
          && draft.type == EventType.CHEMICAL_WEAPON) {
        return Status.ALLEGED;
      }
    }
    return scan.hasCue(s.first(), s.end(), "foiled")
            && s.figures().isEmpty()
            && draft.type != EventType.ARREST_RAID
        ? Status.FOILED
        : Status.OCCURRED;
  }
}

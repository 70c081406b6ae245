package org.isnad.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.isnad.actor.ActorTagger;
import org.isnad.lexicon.Layer;
import org.isnad.place.Place;
import org.isnad.place.PlaceMention;
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
  private final ChoiceModel dateModel = new ChoiceModel("coding/date.model.tsv");
  private final ChoiceModel placeModel = new ChoiceModel("coding/place.model.tsv");

  EventCoder(ActorTagger actors, PlaceTagger places) {
    this.actors = actors;
    this.places = places;
  }

  /**
   * @param published day of the report where it was written, or null
   * @param newsDay day of which it tells where it names none, or null
   * @param hour hour of the day at which it appeared, by its own clock; -1 where it is not known
   * @param open the report's times where the two days are but supposed, else null
   */
  List<CodedEvent> code(
      Scan scan, LocalDate published, LocalDate newsDay, int hour, OpenTimes open) {
    if (scan.matches.count(Layer.TRIGGER) == 0) {
      return List.of();
    }
    List<Sentence> sentences = sentences(scan, published);
    List<EventDraft> drafts = drafts(scan, published, sentences);
    // How long ago something was says whether it is news, but only from a day that is known.
    LocalDate known = open == null ? published : null;
    salience.mark(new DraftFeatures(scan, known, sentences, drafts), drafts);
    if (drafts.stream().noneMatch(d -> d.main || d.background)) {
      return List.of(); // most reports with a word of violence tell of no event
    }
    List<When> ruled = DateRules.apply(sentences, drafts, published, newsDay);
    // Which of the times is the event's is told as well by how the supposed days lie to one
    // another.
    DateOptions options = new DateOptions(scan, published, newsDay, hour, sentences, drafts, ruled);
    Prisoners.gather(scan, sentences, drafts);
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
      for (int i = 0; i < drafts.size(); i++) {
        EventDraft draft = drafts.get(i);
        if (draft.main == main && (draft.main || draft.background)) {
          When when = when(options.of(i));
          draft.day = when.start();
          events.add(
              event(
                  scan,
                  sentences,
                  draft,
                  when,
                  open,
                  arguments.find(draft),
                  claims,
                  "e" + (events.size() + 1)));
        }
      }
    }
    return events;
  }

  private When when(List<DateOptions.Option> options) {
    return options
        .get(dateModel.choose(options.stream().map(DateOptions.Option::features).toList()))
        .when();
  }

  /** Every event that the report may tell of, whatever its salience. */
  List<Candidate> candidates(Scan scan, LocalDate published, LocalDate newsDay, int hour) {
    List<Sentence> sentences = sentences(scan, published);
    List<EventDraft> drafts = drafts(scan, published, sentences);
    TypeFeatures typeFeatures = new TypeFeatures(scan);
    DraftFeatures features = new DraftFeatures(scan, published, sentences, drafts);
    ArgumentFinder arguments = new ArgumentFinder(scan, roles);
    List<List<DateCase>> dates = dates(scan, published, newsDay, hour, sentences, drafts, features);
    List<Candidate> candidates = new ArrayList<>();
    for (EventDraft draft : drafts) {
      List<Span> spans = new ArrayList<>();
      draft.sentences.forEach(s -> spans.add(scan.span(s.first(), s.end())));
      candidates.add(
          new Candidate(
              event(
                  scan,
                  sentences,
                  draft,
                  supposed(draft, newsDay),
                  null,
                  arguments.find(draft),
                  new ClaimBuilder(scan, draft.figures),
                  "e" + (candidates.size() + 1)),
              FeatureSink.collect(sink -> features.of(draft, sink)),
              FeatureSink.collect(sink -> typeFeatures.of(draft, typeFeatures.ruled(draft), sink)),
              roles(scan, arguments.cases(draft)),
              dates.get(candidates.size()),
              places(scan, draft, sentences),
              spans));
    }
    return candidates;
  }

  private List<PlaceCase> places(Scan scan, EventDraft draft, List<Sentence> sentences) {
    List<PlaceCase> cases = new ArrayList<>();
    for (PlaceOptions.Option option : new PlaceWriter(scan, places).options(draft, sentences)) {
      Place place = option.place();
      PlaceMention mention = option.mention();
      cases.add(
          new PlaceCase(
              place.name(),
              scan.span(mention.firstToken(), mention.endToken()).text(),
              place.lat(),
              place.lon(),
              option.features()));
    }
    return cases;
  }

  /** The day of an event of which nobody knows yet whether it is news. */
  private static When supposed(EventDraft draft, LocalDate newsDay) {
    return draft.start != null
        ? new When(draft.time, draft.start, draft.finish, draft.timeOfTelling)
        : newsDay != null ? When.untold(newsDay, newsDay) : When.UNKNOWN;
  }

  private List<List<DateCase>> dates(
      Scan scan,
      LocalDate published,
      LocalDate newsDay,
      int hour,
      List<Sentence> sentences,
      List<EventDraft> drafts,
      DraftFeatures features) {
    List<Boolean> context = drafts.stream().map(draft -> draft.background).toList();
    salience.mark(features, drafts);
    List<When> ruled = DateRules.apply(sentences, drafts, published, newsDay);
    List<List<DateCase>> cases = new ArrayList<>();
    for (int i = 0; i < drafts.size(); i++) {
      cases.add(new ArrayList<>());
    }
    if (published != null) {
      DateOptions options =
          new DateOptions(scan, published, newsDay, hour, sentences, drafts, ruled);
      for (int i = 0; i < drafts.size(); i++) {
        for (DateOptions.Option option : options.of(i)) {
          cases
              .get(i)
              .add(new DateCase(option.when().start(), option.when().finish(), option.features()));
        }
      }
    }
    for (int i = 0; i < drafts.size(); i++) {
      drafts.get(i).main = true;
      drafts.get(i).recent = true;
      drafts.get(i).background = context.get(i);
    }
    return cases;
  }

  private List<RoleCase> roles(Scan scan, Map<Party, Map<String, Double>> cases) {
    List<RoleCase> roles = new ArrayList<>();
    cases.forEach(
        (party, features) ->
            roles.add(
                new RoleCase(
                    value(scan, party),
                    party.isNamed() ? party.key() : null,
                    RoleFeatures.kind(party),
                    features)));
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
      When when,
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
    DateValue supposed = date(scan, draft, when);
    OpenDate openDate = open == null ? null : openDate(when, supposed, open);
    DateValue date = openDate == null ? supposed : null;
    PlaceValue place = new PlaceWriter(scan, places).write(draft, sentences, placeModel, evidence);
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
    StatusFinder.Found status = StatusFinder.of(scan, draft);
    if (status.words() != null) {
      evidence.add(new Evidence("status", status.status().code(), status.words()));
    }
    if (date != null) {
      evidence.add(
          new Evidence(
              "date",
              date.start().toString(),
              Span.of(scan.text.cleaned(), date.begin(), date.finish())));
    }
    return new CodedEvent(
        id,
        draft.type,
        draft.main ? Salience.MAIN : Salience.BACKGROUND,
        status.status(),
        status.told(),
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

  private static DateValue date(Scan scan, EventDraft draft, When when) {
    TimeMention t = when.time();
    if (!when.isKnown()) {
      return null;
    }
    if (t != null) {
      Span span = Span.of(scan.text.cleaned(), t.begin(), t.end());
      return new DateValue(
          when.start(),
          when.finish(),
          Times.precision(t.precision()),
          span.text(),
          span.begin(),
          span.end(),
          when.telling());
    }
    TriggerMention trigger = draft.trigger();
    int token = trigger == null ? draft.firstSentence().first() : trigger.first();
    Span span = scan.span(token, token + 1);
    return new DateValue(
        when.start(), when.finish(), Precision.DAY, span.text(), span.begin(), span.end());
  }

  /** What is left of a supposed date; null where the text fixes it, or where there is none. */
  private static OpenDate openDate(When when, DateValue supposed, OpenTimes open) {
    if (supposed == null) {
      return null;
    }
    boolean stated = when.time() != null;
    if (stated && open.isFixed(when.time())) {
      return null;
    }
    DayConstraint constraint =
        stated ? open.constraint(when.time(), when.start(), when.finish()) : open.untold();
    return new OpenDate(
        constraint,
        stated,
        supposed.telling(),
        supposed.text(),
        supposed.begin(),
        supposed.finish());
  }
}

package org.isnad.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.isnad.coding.Claim;
import org.isnad.coding.Coded;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.GroupClass;
import org.isnad.coding.Measure;
import org.isnad.coding.Side;
import org.isnad.coding.Subject;
import org.isnad.ledger.FigureKey;
import org.isnad.ledger.LedgerEvent;
import org.isnad.store.ClaimRef;
import org.isnad.store.Decided;
import org.isnad.store.Decision;
import org.isnad.store.MentionRef;
import org.isnad.store.Source;
import org.isnad.store.Store;
import org.isnad.store.StoredDecision;
import org.isnad.store.StoredReport;
import org.isnad.store.Toll;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What an analyst decides against, or beside, what the program says. */
@Command(
    name = "decide",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Decides on events of the record. Decisions are kept with who, when and why, hold at every"
            + " later linking, and can be taken back.",
    commandListHeading = "%nCommands:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad decide merge EVENT OTHER --reason 'one attack, two districts named'",
      "  isnad decide split EVENT REPORT --reason 'the second bomb of that day'",
      "  isnad decide correct EVENT place '{\"name\":\"بعقوبة\",\"country\":\"IQ\"}'",
      "  isnad decide estimate EVENT killed --best 13 --reason 'list of names'",
      "  isnad decide reliability 'وكالة الشرق' B 2 --reason 'audited in March'",
      "  isnad decide undo 12",
      "  isnad decide list EVENT"
    })
final class DecideCommand implements Runnable {
  @Spec CommandSpec spec;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "what is to be decided is missing");
  }

  /** The command with its own. */
  static CommandLine line(Context context) {
    return new CommandLine(new DecideCommand())
        .addSubcommand(new Merge(context))
        .addSubcommand(new Split(context))
        .addSubcommand(new Correct(context))
        .addSubcommand(new Estimate(context))
        .addSubcommand(new Move(context))
        .addSubcommand(new Accept(context))
        .addSubcommand(new Reliability(context))
        .addSubcommand(new Undo(context))
        .addSubcommand(new ListDecisions(context))
        .addSubcommand(new Sources(context));
  }

  /** What all of them have. */
  @Command(mixinStandardHelpOptions = true, optionListHeading = "%nOptions:%n")
  abstract static class Deciding implements Callable<Integer> {
    final Context context;

    @Spec CommandSpec spec;

    @Option(names = "--reason", paramLabel = "TEXT", description = "Why; it is shown with it.")
    String reason = "";

    @Mixin ByOption by;

    @Mixin DbOption db;

    Deciding(Context context) {
      this.context = context;
    }

    @Override
    public Integer call() {
      try (Store store = db.open()) {
        Out.write(context, told(store, decide(store)));
      }
      return 0;
    }

    abstract Decided decide(Store store);

    Decided decide(Store store, Decision decision) {
      return store.decide(by.name(), reason, List.of(decision), Map.of());
    }

    private static String told(Store store, Decided decided) {
      StringBuilder out = new StringBuilder(line(decided.decision()));
      for (String id : decided.events()) {
        Store.StoredEvent event = store.event(id).orElseThrow();
        out.append("  ").append(id).append("  ").append(event.state());
        if (event.mergedInto() != null) {
          out.append(" into ").append(event.mergedInto());
        }
        out.append(", revision ").append(event.revision()).append('\n');
      }
      return out.toString();
    }

    /** The mention that what is decided on an event hangs on: one of its first report. */
    MentionRef anchor(Store store, String event) {
      return mentions(store, event).get(0);
    }

    List<MentionRef> mentions(Store store, String event) {
      List<MentionRef> mentions =
          store.event(event).stream()
              .flatMap(found -> found.members().stream())
              .map(member -> new MentionRef(member.reportId(), member.mentionId()))
              .toList();
      if (mentions.isEmpty()) {
        throw wrong("there is no event " + event + " that stands");
      }
      return mentions;
    }

    ParameterException wrong(String message) {
      return new ParameterException(spec.commandLine(), message);
    }

    <E extends Enum<E> & Coded> E code(Class<E> type, String name, String code) {
      try {
        return code == null ? null : Coded.of(type, code);
      } catch (IllegalArgumentException e) {
        throw wrong(name + ": \"" + code + "\" is no code of the codebook");
      }
    }
  }

  static String line(StoredDecision decision) {
    return decision.id()
        + "  "
        + decision.at().substring(0, 19)
        + "  "
        + decision.kind()
        + (decision.undoes() == null ? "" : " " + decision.undoes())
        + " by "
        + Bidi.isolate(decision.by())
        + (decision.reason().isEmpty() ? "" : ": " + Bidi.isolate(decision.reason()))
        + (decision.undoneBy() == null ? "" : " (taken back by " + decision.undoneBy() + ")")
        + "\n";
  }

  @Command(name = "merge", description = "Two events are one.")
  static final class Merge extends Deciding {
    @Parameters(index = "0", paramLabel = "EVENT", description = "The one.")
    String event;

    @Parameters(index = "1", paramLabel = "OTHER", description = "The other.")
    String other;

    Merge(Context context) {
      super(context);
    }

    @Override
    Decided decide(Store store) {
      return store.merge(by.name(), reason, event, other, Map.of());
    }
  }

  @Command(name = "split", description = "What some reports tell of is an event of its own.")
  static final class Split extends Deciding {
    @Parameters(index = "0", paramLabel = "EVENT", description = "The event they are in.")
    String event;

    @Parameters(
        index = "1..*",
        arity = "1..*",
        paramLabel = "REPORT[/MENTION]",
        description = "Reports, or single mentions of them, that are split off.")
    List<String> reports;

    Split(Context context) {
      super(context);
    }

    @Override
    Decided decide(Store store) {
      List<MentionRef> out = new ArrayList<>();
      List<MentionRef> all = mentions(store, event);
      for (String report : reports) {
        int before = out.size();
        for (MentionRef mention : all) {
          if (mention.report().equals(report)
              || (mention.report() + "/" + mention.mention()).equals(report)) {
            out.add(mention);
          }
        }
        if (out.size() == before) {
          throw wrong("the event has no report " + report);
        }
      }
      return store.split(by.name(), reason, event, out, Map.of());
    }
  }

  @Command(
      name = "correct",
      description = {
        "A slot of an event has another value. What reports claim stays beside it.",
        "Slots: type, status, date, place, perpetrator, target, means, responsibility."
      })
  static final class Correct extends Deciding {
    @Parameters(index = "0", paramLabel = "EVENT", description = "The event.")
    String event;

    @Parameters(index = "1", paramLabel = "SLOT", description = "Which slot.")
    String slot;

    @Parameters(
        index = "2",
        paramLabel = "VALUE",
        description =
            "A code (type, status), codes with commas (means), DAY or DAY/DAY (date), names with"
                + " commas (actors), or JSON as the ledger writes it.")
    String value;

    Correct(Context context) {
      super(context);
    }

    @Override
    Decided decide(Store store) {
      return decide(store, new Decision.Correct(anchor(store, event), slot, json()));
    }

    private String json() {
      String text = value.strip();
      if (text.startsWith("{") || text.startsWith("[") || text.equals("null")) {
        return text;
      }
      Object tree =
          switch (slot) {
            case "date" ->
                Map.of(
                    "start",
                    text.split("/", 2)[0],
                    "end",
                    text.contains("/") ? text.split("/", 2)[1] : text);
            case "place" -> Map.of("name", text);
            case "means" -> List.of(text.split("\\s*,\\s*"));
            case "perpetrator", "target", "responsibility" -> {
              List<Map<String, String>> actors = new ArrayList<>();
              for (String name : text.split("\\s*[,،]\\s*")) {
                actors.add(Map.of("name", name));
              }
              yield actors;
            }
            default -> text.startsWith("\"") ? text.substring(1, text.length() - 1) : text;
          };
      try {
        return new ObjectMapper().writeValueAsString(tree);
      } catch (JsonProcessingException e) {
        throw wrong("VALUE: " + e.getOriginalMessage());
      }
    }
  }

  @Command(
      name = "estimate",
      description =
          "An event's figure is so many, whatever its counts come to; they stay beside it.")
  static final class Estimate extends Deciding {
    @Parameters(index = "0", paramLabel = "EVENT", description = "The event.")
    String event;

    @Parameters(index = "1", paramLabel = "MEASURE", description = "killed, injured, …")
    String measure;

    @Option(names = "--low", paramLabel = "N", description = "At least so many.")
    Integer low;

    @Option(names = "--best", paramLabel = "N", description = "The figure to use.")
    Integer best;

    @Option(names = "--high", paramLabel = "N", description = "At most so many.")
    Integer high;

    @Option(
        names = "--class",
        paramLabel = "CLASS",
        description = "Of which people; the broadest figure of the measure where not given.")
    String people;

    @Option(names = "--side", paramLabel = "SIDE", description = "Of which side.")
    String side;

    @Option(names = "--words", paramLabel = "WORDS", description = "Of which part («أطفال»).")
    String words;

    Estimate(Context context) {
      super(context);
    }

    @Override
    Decided decide(Store store) {
      FigureKey key = key(store.event(event).map(Store.StoredEvent::event).orElse(null));
      Integer first = low == null ? best : low;
      Integer last = high == null ? best : high;
      return decide(store, new Decision.SetEstimate(anchor(store, event), key, first, best, last));
    }

    private FigureKey key(LedgerEvent found) {
      if (found == null) {
        throw wrong("there is no event " + event);
      }
      Measure counted = code(Measure.class, "MEASURE", measure);
      GroupClass group = code(GroupClass.class, "--class", people);
      Side whose = code(Side.class, "--side", side);
      if (people == null && side == null && words == null) {
        LedgerEvent.Figure broadest = Toll.broadest(found, counted);
        return broadest != null
            ? FigureKey.of(broadest)
            : new FigureKey(counted, Subject.EVENT, GroupClass.ALL, Side.TARGET, null, null);
      }
      for (LedgerEvent.Figure figure : found.figures()) {
        if (figure.measure() == counted
            && figure.subject() == Subject.EVENT
            && (group == null || figure.group().classOf() == group)
            && (whose == null || figure.group().side() == whose)
            && Objects.equals(figure.group().mention(), words)) {
          return FigureKey.of(figure);
        }
      }
      return new FigureKey(
          counted,
          Subject.EVENT,
          group == null ? GroupClass.ALL : group,
          whose == null ? Side.TARGET : whose,
          null,
          words);
    }
  }

  @Command(
      name = "move",
      description = "A count of a report is of another event of that report, or of none.")
  static final class Move extends Deciding {
    @Parameters(index = "0", paramLabel = "REPORT/MENTION", description = "Where the count is.")
    String from;

    @Parameters(index = "1", paramLabel = "QUOTE", description = "The words of the count.")
    String quote;

    @Parameters(
        index = "2",
        paramLabel = "MENTION|none",
        description = "The mention of the same report whose event it is of.")
    String to;

    @Option(
        names = "--measure",
        paramLabel = "MEASURE",
        description = "Which count, where the words give several.")
    String measure;

    Move(Context context) {
      super(context);
    }

    @Override
    Decided decide(Store store) {
      int slash = from.lastIndexOf('/');
      String report = slash < 0 ? from : from.substring(0, slash);
      StoredReport stored =
          store.report(report).orElseThrow(() -> wrong("there is no report " + report));
      Measure counted = code(Measure.class, "--measure", measure);
      List<ClaimRef> found = new ArrayList<>();
      for (CodedEvent event : stored.coded().events()) {
        for (Claim claim : event.claims()) {
          if (event.id().equals(from.substring(slash + 1))
              && claim.quote().equals(quote)
              && (counted == null || claim.measure() == counted)) {
            found.add(
                new ClaimRef(report, event.id(), claim.begin(), claim.end(), claim.measure()));
          }
        }
      }
      if (found.size() != 1) {
        throw wrong(
            found.isEmpty()
                ? "the mention has no count in these words"
                : "the words give several counts; --measure says which");
      }
      MentionRef target = to.equals("none") ? null : new MentionRef(report, to);
      return decide(store, new Decision.MoveClaim(found.get(0), target));
    }
  }

  @Command(name = "accept", description = "The event was looked at and is left as it is.")
  static final class Accept extends Deciding {
    @Parameters(paramLabel = "EVENT", description = "The event.")
    String event;

    Accept(Context context) {
      super(context);
    }

    @Override
    Decided decide(Store store) {
      return decide(store, new Decision.Accept(anchor(store, event)));
    }
  }

  @Command(
      name = "reliability",
      description = "How far a source is to be trusted, by the Admiralty scale.")
  static final class Reliability extends Deciding {
    @Parameters(index = "0", paramLabel = "SOURCE", description = "As its reports name it.")
    String source;

    @Parameters(
        index = "1",
        paramLabel = "A-F",
        description = "A (always reliable) to E (never); F: cannot be judged.")
    String reliability;

    @Parameters(
        index = "2",
        arity = "0..1",
        paramLabel = "1-6",
        description = "1 (what it tells is confirmed) to 5 (improbable); 6: cannot be judged.")
    Integer credibility;

    Reliability(Context context) {
      super(context);
    }

    @Override
    Decided decide(Store store) {
      if (reliability.length() != 1) {
        throw wrong("reliability is a letter from A to F");
      }
      return decide(store, new Decision.Reliability(source, reliability.charAt(0), credibility));
    }
  }

  @Command(
      name = "undo",
      description = "Takes a decision back: everything goes to where it is without it.")
  static final class Undo extends Deciding {
    @Parameters(paramLabel = "ID", description = "Number of the decision.")
    long id;

    Undo(Context context) {
      super(context);
    }

    @Override
    Decided decide(Store store) {
      return store.undo(id, by.name(), reason);
    }
  }

  /** What prints lists. */
  @Command(mixinStandardHelpOptions = true, optionListHeading = "%nOptions:%n")
  abstract static class Listing implements Callable<Integer> {
    final Context context;

    @Mixin DbOption db;

    Listing(Context context) {
      this.context = context;
    }

    <T> Integer list(Function<Store, List<T>> items, Function<T, String> line) {
      try (Store store = db.open()) {
        for (T item : items.apply(store)) {
          Out.write(context, line.apply(item));
        }
      }
      return 0;
    }
  }

  @Command(
      name = "list",
      description = "Lists decisions, oldest first, also those that were taken back.")
  static final class ListDecisions extends Listing {
    @Parameters(arity = "0..1", paramLabel = "EVENT", description = "Only those on this event.")
    String event;

    ListDecisions(Context context) {
      super(context);
    }

    @Override
    public Integer call() {
      return list(store -> store.decisions(event), DecideCommand::line);
    }
  }

  @Command(
      name = "sources",
      description = "Lists the outlets with their numbers of reports and their reliability.")
  static final class Sources extends Listing {
    Sources(Context context) {
      super(context);
    }

    @Override
    public Integer call() {
      return list(Store::sources, Sources::line);
    }

    private static String line(Source source) {
      String rating =
          (source.reliability() == null ? "-" : source.reliability().toString())
              + (source.credibility() == null ? "-" : source.credibility().toString());
      return rating
          + "  "
          + source.reports()
          + "  "
          + Bidi.isolate(source.name())
          + (source.by() == null ? "" : "  by " + Bidi.isolate(source.by()))
          + (source.reason() == null || source.reason().isEmpty()
              ? ""
              : ": " + Bidi.isolate(source.reason()))
          + "\n";
    }
  }
}

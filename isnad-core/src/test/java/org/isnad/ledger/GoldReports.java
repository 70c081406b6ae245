package org.isnad.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.isnad.coding.ActorValue;
import org.isnad.coding.AttributionLink;
import org.isnad.coding.Claim;
import org.isnad.coding.Coded;
import org.isnad.coding.CodedEvent;
import org.isnad.coding.CodedReport;
import org.isnad.coding.Coder;
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
import org.isnad.coding.Responsibility;
import org.isnad.coding.Salience;
import org.isnad.coding.Side;
import org.isnad.coding.Span;
import org.isnad.coding.Status;
import org.isnad.coding.Subject;
import org.isnad.report.Report;
import org.isnad.text.Text;

/** Turns annotated reports into coded ones, as if coding were perfect. */
public final class GoldReports {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A few identities, so that «داعش» and «تنظيم الدولة» are one without the actor lexicon. */
  private static final Map<String, String> IDS = new HashMap<>();

  static {
    ids(
        "isis",
        "داعش",
        "تنظيم داعش",
        "تنظيم الدولة",
        "تنظيم الدولة الإسلامية",
        "تنظيم \"الدولة الإسلامية\"",
        "حركة داعش");
    ids("sdf", "قسد", "قوات سوريا الديمقراطية", "القيادة العامة لقسد");
    ids("taliban", "طالبان", "حركة طالبان", "حركة #طالبان");
    ids("iraqi-army", "الجيش العراقي", "ثكنة عسكرية عراقية");
    ids(
        "syria-government",
        "النظام السوري",
        "الجيش السوري",
        "القوات الحكومية السورية",
        "الحكومة السورية");
    ids("hamas", "حماس", "حركة حماس", "مسؤول من حماس");
    ids(
        "saudi-coalition",
        "التحالف العربي",
        "التحالف",
        "التحالف الذي تقوده السعودية",
        "قوى العدوان");
    ids("boko-haram", "بوكو حرام", "بوكوحرام", "جماعة بوكو حرام");
    ids("popular-mobilization", "قيادة الحشد الشعبي", "الحشد الشعبي");
    ids("al-shabaab", "حركة الشباب");
    ids("houthis", "الحوثيون", "قناة المسيرة", "عبد الملك الحوثي");
  }

  private GoldReports() {}

  private static void ids(String id, String... names) {
    for (String name : names) {
      IDS.put(name, id);
    }
  }

  /** The folder of material that is not part of the repository. */
  static Path shared() {
    return Path.of(System.getProperty("isnad.shared", "../../shared"));
  }

  static JsonNode read(Path file) throws IOException {
    return JSON.readTree(Files.readString(file));
  }

  /** The reports of the corpus with the given ids, or all of them where {@code ids} is null. */
  public static Map<String, Report> corpus(Set<String> ids) throws IOException {
    Map<String, Report> reports = new HashMap<>();
    Path file = shared().resolve("corpus/news-2018-02-to-06.jsonl.gz");
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        JsonNode node = JSON.readTree(line);
        String id = node.get("id").asText();
        if (ids == null || ids.contains(id)) {
          reports.put(
              id,
              new Report(
                  id,
                  text(node, "source"),
                  text(node, "category"),
                  text(node, "url"),
                  text(node, "title"),
                  text(node, "published"),
                  text(node, "abstract"),
                  node.get("text").asText()));
        }
      }
    }
    return reports;
  }

  /** The same reports as the program itself codes them. */
  static List<CodedReport> code(List<CodedReport> reports) {
    return reports.stream().map(r -> Coder.builtIn().code(r.report())).toList();
  }

  static CodedReport coded(Report report, JsonNode gold) {
    Text text = Text.of(report);
    List<CodedEvent> events = new ArrayList<>();
    for (JsonNode node : gold.get("events")) {
      events.add(event(node, text.cleaned(), "e" + (events.size() + 1)));
    }
    return new CodedReport(report, "ar", text, events, List.of());
  }

  /** The reports of links-dev.json: annotated ones as annotated, the others from its own record. */
  public static List<CodedReport> linksDev() throws IOException {
    JsonNode links = read(shared().resolve("eval/links-dev.json"));
    Map<String, JsonNode> gold = new HashMap<>();
    for (JsonNode report : read(shared().resolve("eval/gold-dev.json"))) {
      if ("tune".equals(report.get("split").asText())) {
        gold.put(report.get("id").asText(), report);
      }
    }
    Set<String> ids = new HashSet<>();
    links.get("reports").forEach(id -> ids.add(id.asText()));
    Map<String, Report> corpus = corpus(ids);
    List<CodedReport> reports = new ArrayList<>();
    for (JsonNode node : links.get("reports")) {
      String id = node.asText();
      Report report = corpus.get(id);
      CodedReport coded =
          gold.containsKey(id) ? coded(report, gold.get(id)) : fromLinks(report, links, id);
      reports.add(coded);
    }
    return reports;
  }

  private static CodedReport fromLinks(Report report, JsonNode links, String id) {
    Text text = Text.of(report);
    List<CodedEvent> events = new ArrayList<>();
    for (JsonNode event : links.get("events")) {
      boolean main = contains(event.get("reports"), id);
      if (!main && !contains(event.get("mentions"), id)) {
        continue;
      }
      List<Claim> claims = new ArrayList<>();
      for (JsonNode figure : event.get("figures")) {
        String group = text(figure, "group");
        for (JsonNode said : figure.get("history")) {
          if (said.get("report").asText().equals(id)) {
            claims.add(linksClaim(figure, said, group));
          }
        }
      }
      events.add(
          new CodedEvent(
              "e" + (events.size() + 1),
              Coded.of(EventType.class, event.get("type").asText()),
              main ? Salience.MAIN : Salience.BACKGROUND,
              Status.OCCURRED,
              List.of(),
              Span.of(text.cleaned(), 0, Math.min(10, text.cleaned().length())),
              date(event),
              place(event, text.cleaned()),
              List.of(),
              List.of(),
              List.of(),
              null,
              List.of(),
              claims,
              List.of()));
    }
    return new CodedReport(report, "ar", text, events, List.of());
  }

  private static Claim linksClaim(JsonNode figure, JsonNode said, String group) {
    String people = figure.get("class").asText();
    return new Claim(
        Coded.of(Measure.class, figure.get("measure").asText()),
        new Group(
            Coded.of(GroupClass.class, people),
            "armed-group".equals(people) && group == null ? Side.PERPETRATOR : Side.TARGET,
            group,
            group == null || group.startsWith("ال") ? null : group),
        number(said, "low"),
        number(said, "high"),
        Coded.of(Qualifier.class, said.get("qualifier").asText()),
        Subject.EVENT,
        chain(said.get("attribution")),
        null,
        null,
        null,
        List.of(),
        "",
        0,
        0);
  }

  private static boolean contains(JsonNode list, String id) {
    for (JsonNode item : list) {
      if (item.asText().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static CodedEvent event(JsonNode node, String cleaned, String id) {
    List<Means> means = new ArrayList<>();
    node.get("means").forEach(m -> means.add(Coded.of(Means.class, m.asText())));
    List<Claim> claims = new ArrayList<>();
    for (JsonNode claim : node.get("claims")) {
      claims.add(claim(claim, cleaned));
    }
    String claimedBy = text(node, "claimed_by");
    return new CodedEvent(
        id,
        Coded.of(EventType.class, node.get("type").asText()),
        Coded.of(Salience.class, node.get("salience").asText()),
        Coded.of(Status.class, node.get("status").asText()),
        List.of(),
        find(cleaned, node.get("trigger").asText()),
        date(node),
        place(node, cleaned),
        actors(node.get("perpetrator"), cleaned),
        actors(node.get("target"), cleaned),
        means,
        claimedBy == null ? null : new Responsibility(actor(claimedBy, cleaned), claimedBy, 0, 0),
        List.of(),
        claims,
        List.of());
  }

  private static Claim claim(JsonNode node, String cleaned) {
    Span quote = find(cleaned, node.get("quote").asText());
    String group = text(node, "group");
    return new Claim(
        Coded.of(Measure.class, node.get("measure").asText()),
        new Group(
            Coded.of(GroupClass.class, node.get("class").asText()),
            Coded.of(Side.class, node.get("side").asText()),
            group,
            null),
        number(node, "low"),
        number(node, "high"),
        Coded.of(Qualifier.class, node.get("qualifier").asText()),
        Coded.of(Subject.class, node.get("subject").asText()),
        chain(node.get("attribution")),
        null,
        null,
        node.hasNonNull("part_of") && node.get("part_of").isInt()
            ? Integer.valueOf(node.get("part_of").asInt())
            : null,
        List.of(),
        quote.text(),
        quote.begin(),
        quote.end());
  }

  private static List<AttributionLink> chain(JsonNode names) {
    List<AttributionLink> chain = new ArrayList<>();
    for (JsonNode name : names) {
      String id = IDS.get(name.asText());
      chain.add(
          new AttributionLink(name.asText(), name.asText(), id == null ? null : "force", id, 0, 0));
    }
    return chain;
  }

  private static List<ActorValue> actors(JsonNode lists, String cleaned) {
    List<ActorValue> actors = new ArrayList<>();
    for (JsonNode names : lists) {
      ActorValue found = actor(names.get(0).asText(), cleaned);
      for (JsonNode name : names) {
        ActorValue other = actor(name.asText(), cleaned);
        found = found.id() == null && other.id() != null ? other : found;
      }
      actors.add(found);
    }
    return actors;
  }

  private static ActorValue actor(String name, String cleaned) {
    Span span = find(cleaned, name);
    return new ActorValue(IDS.get(name), name, name, List.of(), span.begin(), span.end());
  }

  private static DateValue date(JsonNode node) {
    if (!node.hasNonNull("date_start")) {
      return null;
    }
    LocalDate start = LocalDate.parse(node.get("date_start").asText());
    LocalDate end = LocalDate.parse(node.get("date_end").asText());
    return new DateValue(start, end, start.equals(end) ? Precision.DAY : Precision.MONTH, "", 0, 0);
  }

  private static PlaceValue place(JsonNode node, String cleaned) {
    String name = text(node, "place");
    String country = text(node, "country");
    if (name == null && country == null) {
      return null;
    }
    boolean located = node.hasNonNull("lat");
    Span span = find(cleaned, name == null ? "" : name);
    return new PlaceValue(
        name,
        name,
        country,
        null,
        located ? Double.valueOf(node.get("lat").asDouble()) : null,
        located ? Double.valueOf(node.get("lon").asDouble()) : null,
        null,
        name == null || List.of("اليمن", "فرنسا", "سوريا", "إندونيسيا").contains(name)
            ? PlacePrecision.COUNTRY
            : located ? PlacePrecision.EXACT : PlacePrecision.ADMIN1,
        text(node, "place_detail"),
        span.begin(),
        span.end());
  }

  /** The words in the text; annotated quotes that stand nowhere literally begin the text. */
  private static Span find(String cleaned, String words) {
    int begin = cleaned.indexOf(words);
    return begin < 0 ? new Span(words, 0, 0) : Span.of(cleaned, begin, begin + words.length());
  }

  private static String text(JsonNode node, String field) {
    return node.hasNonNull(field) ? node.get(field).asText() : null;
  }

  private static Integer number(JsonNode node, String field) {
    return node.hasNonNull(field) ? Integer.valueOf(node.get(field).asInt()) : null;
  }

  public static List<CodedReport> seeds() throws IOException {
    List<CodedReport> reports = new ArrayList<>();
    for (JsonNode gold : read(shared().resolve("seeds/gold.json"))) {
      String id = gold.get("id").asText();
      String text = Files.readString(shared().resolve("seeds/" + id + ".txt"));
      Report report = Report.of(id, text);
      if (id.startsWith("001")) {
        report = report.withPublished("2022-01-23");
      }
      reports.add(coded(report, gold));
    }
    return reports;
  }

  /** All annotated reports to tune on. */
  public static List<CodedReport> tuning() throws IOException {
    Map<String, Report> corpus = corpus(null);
    List<CodedReport> reports = new ArrayList<>();
    for (JsonNode gold : read(shared().resolve("eval/gold-dev.json"))) {
      if ("tune".equals(gold.get("split").asText())) {
        reports.add(coded(corpus.get(gold.get("id").asText()), gold));
      }
    }
    return reports;
  }
}

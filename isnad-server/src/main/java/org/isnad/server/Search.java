package org.isnad.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.isnad.coding.EventType;
import org.isnad.report.Report;
import org.isnad.search.SearchIndex;
import org.isnad.store.Store;
import org.isnad.store.StoredReport;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;

/** Looks for words in reports. */
@Service
class Search {
  private static final int LONGEST_QUERY = 400;
  private static final int AROUND = 90;
  private static final int MOST_SNIPPETS = 3;
  private static final int MOST_SOURCES = 20;

  /** Nobody goes through more, and each part is found by going through those before. */
  private static final int DEEPEST = 2_000;

  private final Store store;
  private final Catalogue catalogue;
  private final SearchIndex index;
  private final AtomicReference<Boolean> made = new AtomicReference<>(false);

  Search(Store store, Catalogue catalogue, SearchIndex index) {
    this.store = store;
    this.catalogue = catalogue;
    this.index = index;
  }

  /** What is looked for. */
  record Query(List<String> source, List<String> type, String from, String to) {}

  record Found(ReportRow report, List<Snippet> snippets, List<EventSummary> events) {}

  record ReportRow(String id, String title, String source, String published) {}

  /**
   * Words around what was found.
   *
   * @param begin UTF-16 offset of the snippet in the cleaned text
   * @param highlights offsets within the snippet
   */
  record Snippet(String text, int begin, List<Range> highlights) {}

  record Range(int begin, int end) {}

  record Count(String value, long count) {}

  record Part(List<Found> items, String next, long total, Map<String, List<Count>> facets) {}

  Part find(String q, Query filter, String limit, String cursor) {
    String words = EventFilter.one("q", q == null ? null : q.strip());
    if (words == null) {
      throw ApiException.wrong("q", "q is missing");
    }
    if (words.length() > LONGEST_QUERY) {
      throw ApiException.wrong("q", "q has at most " + LONGEST_QUERY + " characters");
    }
    int most = Page.limit(limit);
    int begin =
        cursor == null || cursor.isBlank() ? 0 : Cursor.number(Cursor.parts(cursor, 1).get(0));
    if (begin + most > DEEPEST) {
      throw ApiException.wrong("cursor", "not more than " + DEEPEST + " reports are gone through");
    }
    // What is no query by itself must not become one within others.
    search(words, 1);
    String days = days(filter);
    String types = anyOf("type", codes(filter.type()));
    String sources = anyOf("source", filter.source());
    SearchIndex.Result result = search("(" + words + ")" + days + types + sources, begin + most);
    List<Found> items = new ArrayList<>();
    for (SearchIndex.Hit hit :
        result.hits().subList(Math.min(begin, result.hits().size()), result.hits().size())) {
      store.report(hit.reportId()).ifPresent(stored -> items.add(found(stored, hit)));
    }
    int end = begin + most;
    Map<String, List<Count>> facets = new LinkedHashMap<>();
    facets.put("source", sources("(" + words + ")" + days + types));
    facets.put("type", types("(" + words + ")" + days + sources));
    return new Part(
        items,
        end < result.total() && end < DEEPEST ? Cursor.of(String.valueOf(end)) : null,
        result.total(),
        facets);
  }

  private SearchIndex.Result search(String query, int limit) {
    try {
      upToDate();
      return index.search(query, limit);
    } catch (SearchIndex.SearchException e) {
      if (e.getCause() instanceof org.apache.lucene.queryparser.classic.ParseException) {
        throw ApiException.wrong("q", "the words and signs of q do not make a query");
      }
      throw ApiException.of(
          HttpStatus.SERVICE_UNAVAILABLE, "search-unavailable", "the search index cannot be read");
    }
  }

  /** Whoever added reports has made the index, too; a record of before has none. */
  private void upToDate() {
    if (!made.get()) {
      synchronized (made) {
        if (!made.get()) {
          index.update(store);
          made.set(true);
        }
      }
    }
  }

  private static String days(Query filter) {
    String from = String.valueOf(EventFilter.day("from", filter.from()));
    String to = String.valueOf(EventFilter.day("to", filter.to()));
    if (from.equals("null") && to.equals("null")) {
      return "";
    }
    return " AND date:["
        + (from.equals("null") ? "*" : from)
        + " TO "
        + (to.equals("null") ? "*" : to)
        + "]";
  }

  private static List<String> codes(List<String> types) {
    Set<String> known = new LinkedHashSet<>();
    Arrays.stream(EventType.values()).forEach(type -> known.add(type.code()));
    for (String type : types == null ? List.<String>of() : types) {
      if (!known.contains(type)) {
        throw ApiException.wrong("type", "there is no such type");
      }
    }
    return types;
  }

  private static String anyOf(String field, List<String> values) {
    if (values == null || values.isEmpty()) {
      return "";
    }
    StringBuilder query = new StringBuilder();
    for (String value : values) {
      String one = EventFilter.one(field, value);
      if (one != null) {
        query.append(query.isEmpty() ? "" : " OR ").append(phrase(field, one));
      }
    }
    return query.isEmpty() ? "" : " AND (" + query + ")";
  }

  private static String phrase(String field, String value) {
    return field + ":\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  private List<Count> sources(String query) {
    return counts(
        store.sources().stream()
            .sorted(Comparator.comparingLong(source -> -source.reports()))
            .limit(MOST_SOURCES)
            .map(source -> source.name())
            .toList(),
        "source",
        query);
  }

  private List<Count> types(String query) {
    return counts(Arrays.stream(EventType.values()).map(EventType::code).toList(), "type", query);
  }

  private List<Count> counts(List<String> values, String field, String query) {
    Map<String, Long> counts = new HashMap<>();
    for (String value : values) {
      long count = search(query + " AND " + phrase(field, value), 1).total();
      if (count > 0) {
        counts.put(value, count);
      }
    }
    return counts.entrySet().stream()
        .map(entry -> new Count(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value))
        .toList();
  }

  private Found found(StoredReport stored, SearchIndex.Hit hit) {
    Report report = stored.coded().report();
    Set<String> events = new LinkedHashSet<>();
    stored.memberships().forEach(member -> events.add(member.eventId()));
    List<EventSummary> rows = new ArrayList<>();
    for (String id : events) {
      EventRecord event = catalogue.now().get(id);
      if (event != null) {
        rows.add(event.row());
      }
    }
    return new Found(
        new ReportRow(report.id(), report.title(), report.source(), report.published()),
        snippets(stored.coded().text().cleaned(), hit.spans()),
        rows);
  }

  /** The words found with what stands around them; those near each other share a snippet. */
  static List<Snippet> snippets(String text, List<SearchIndex.Span> spans) {
    List<Snippet> snippets = new ArrayList<>();
    int i = 0;
    while (i < spans.size() && snippets.size() < MOST_SNIPPETS) {
      int begin = word(text, Math.max(0, spans.get(i).begin() - AROUND));
      int end = wordEnd(text, Math.min(text.length(), spans.get(i).end() + AROUND));
      List<Range> ranges = new ArrayList<>();
      while (i < spans.size() && spans.get(i).end() <= end) {
        SearchIndex.Span span = spans.get(i);
        if (span.begin() >= begin && (ranges.isEmpty() || span.begin() - begin >= last(ranges))) {
          ranges.add(new Range(span.begin() - begin, span.end() - begin));
        }
        i++;
      }
      if (ranges.isEmpty()) {
        i++;
      } else {
        snippets.add(new Snippet(text.substring(begin, end), begin, ranges));
      }
    }
    return snippets;
  }

  private static int last(List<Range> ranges) {
    return ranges.get(ranges.size() - 1).end();
  }

  private static int wordEnd(String text, int from) {
    int at = from;
    while (at < text.length() && !Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /** Where the word begins that stands there. */
  private static int word(String text, int from) {
    int at = from;
    while (at > 0 && at < text.length() && !Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }
}

package org.isnad.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.isnad.export.JsonOut;
import org.isnad.search.SearchIndex;
import org.isnad.store.Store;
import org.isnad.store.StoredReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Finds reports by their words. Spelling of alef, ya and ta marbuta, article and conjunctions"
            + " do not matter; all words must be there. In JSON each report has the offsets of the"
            + " words in its cleaned text.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad search '\"سيارة مفخخة\" place:الموصل'",
      "  isnad search 'actor:isis date:[2018-04-01 TO 2018-04-10]'",
      "  isnad search 'type:prison-break OR سجن'",
      "",
      "Fields: title, place, actor, type, source, date, id."
    })
final class SearchCommand implements Callable<Integer> {
  private static final int AROUND = 60;

  private final Context context;

  @Parameters(paramLabel = "QUERY", description = "Words, \"phrases\", fields.")
  String query;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "At most so many reports; 20.")
  int limit;

  @Mixin OutputOptions.FormatOption format;

  @Mixin DbOption db;

  @Mixin IndexOption index;

  SearchCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    boolean asTable = format.table(context);
    SearchIndex.Result result;
    try {
      result = index.of(db).search(query, Math.max(1, limit));
    } catch (SearchIndex.SearchException e) {
      context.err().println("isnad: " + Bidi.plain(e.getMessage()));
      return 1;
    }
    try (Store store = db.open()) {
      long reports = store.counting();
      if (result.indexed() != reports) {
        context
            .err()
            .println(
                "isnad: the index has "
                    + result.indexed()
                    + " of "
                    + reports
                    + " reports; isnad relink brings it up to date");
      }
      for (SearchIndex.Hit hit : result.hits()) {
        StoredReport report = store.report(hit.reportId()).orElse(null);
        if (report != null) {
          Out.write(context, asTable ? text(hit, report) : json(hit, report));
        }
      }
      if (asTable) {
        Out.write(context, result.hits().size() + " of " + result.total() + "\n");
      }
    }
    return 0;
  }

  private byte[] json(SearchIndex.Hit hit, StoredReport stored) {
    return JsonOut.line(
        out ->
            out.string("report", hit.reportId())
                .string("source", stored.coded().report().source())
                .string("published", stored.coded().report().published())
                .string("title", stored.coded().report().title())
                .number("score", hit.score())
                .array(
                    "spans",
                    hit.spans().stream().map(span -> List.of(span.begin(), span.end())).toList()));
  }

  private byte[] text(SearchIndex.Hit hit, StoredReport stored) {
    StringBuilder text = new StringBuilder(Bidi.isolate(hit.reportId()));
    text.append("  ").append(Show.published(stored.coded().report().published())).append('\n');
    if (stored.coded().report().title() != null) {
      text.append("    ").append(Bidi.isolate(stored.coded().report().title())).append('\n');
    }
    if (!hit.spans().isEmpty()) {
      String cleaned = stored.coded().text().cleaned();
      int begin = Math.max(0, hit.spans().get(0).begin() - AROUND);
      int end = Math.min(cleaned.length(), hit.spans().get(0).end() + AROUND);
      text.append("    ")
          .append(Bidi.isolate("…" + cleaned.substring(begin, end).replace('\n', ' ') + "…"))
          .append('\n');
    }
    return text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}

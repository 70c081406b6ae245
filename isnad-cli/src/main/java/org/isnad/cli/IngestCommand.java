package org.isnad.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.store.Intake;
import org.isnad.store.Store;
import org.isnad.store.StoredReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Codes reports and adds them to the record. Reports that it has are left as they are, so"
            + " the same input again changes nothing, and what was interrupted is simply started"
            + " again. A web address (http:// or https://) is fetched, as far as the site's"
            + " robots.txt lets it be.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  isnad ingest reports/",
      "  isnad ingest --db syria.db news.jsonl.gz",
      "  isnad ingest https://news.example/2022/01/23/story",
      "  isnad ingest --db 'jdbc:postgresql://localhost/isnad?user=isnad' reports/"
    })
final class IngestCommand implements Callable<Integer> {
  private final Context context;

  @Spec CommandSpec spec;

  @Mixin InputOptions input;

  @Mixin DbAddress db;

  @Mixin IndexOption index;

  @Mixin FetchOptions web;

  IngestCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    input.check();
    web.check();
    Run run = new Run(context, input.common, true);
    Engine engine = run.engine(spec);
    try (Store store = db.create();
        InputReader.Fetching fetching = web.reader(context)) {
      run.reader(fetching.reader());
      Intake ingest = new Intake(store, engine::code);
      run.each(input, ingest::prepare, ingest::take);
      ingest.flush();
      run.next("linking the events of " + store.counts().reports() + " reports");
      Store.Relinking linked = store.relink();
      index.update(context, db, store);
      long copies =
          ingest.added().stream()
              .map(store::report)
              .flatMap(Optional::stream)
              .map(StoredReport::copyOf)
              .filter(copyOf -> copyOf != null)
              .count();
      run.write(summary(ingest, copies, run.failures(), linked));
    }
    return run.status();
  }

  private static String summary(Intake ingest, long copies, int failures, Store.Relinking linked) {
    return "reports: "
        + ingest.added().size()
        + " new ("
        + copies
        + " copies of others), "
        + ingest.known()
        + " already known, "
        + failures
        + " failed\n"
        + changes(linked);
  }

  static String changes(Store.Relinking linked) {
    return "events: "
        + linked.events()
        + " ("
        + linked.created()
        + " created, "
        + linked.revised()
        + " revised, "
        + linked.merged()
        + " merged, "
        + linked.split()
        + " split, "
        + linked.withdrawn()
        + " withdrawn)\n";
  }
}

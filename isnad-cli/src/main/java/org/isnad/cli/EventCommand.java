package org.isnad.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.isnad.export.Json;
import org.isnad.store.Change;
import org.isnad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "event",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description = "Shows an event of the record with every claim, and where its reports belong.",
    optionListHeading = "%nOptions:%n")
final class EventCommand implements Callable<Integer> {
  private final Context context;

  @Parameters(paramLabel = "ID", description = "As isnad events prints it.")
  String id;

  @Mixin OutputOptions output;

  @Option(names = "--history", description = "Every change of the event instead.")
  boolean history;

  @Mixin LedgerCommand.TableOptions table;

  @Mixin DbOption db;

  EventCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Store store = db.open()) {
      Optional<Store.StoredEvent> found = store.event(id);
      if (found.isEmpty()) {
        context.err().println("isnad: there is no event " + Bidi.plain(id));
        return 1;
      }
      Store.StoredEvent event = found.get();
      boolean asTable = output.table(context);
      if (!event.state().equals("live")) {
        context
            .err()
            .println(
                "isnad: this event was "
                    + event.state()
                    + (event.mergedInto() == null ? "" : " into " + event.mergedInto())
                    + " on "
                    + event.changed());
      }
      if (history) {
        for (Change change : store.history(id)) {
          Out.write(context, asTable ? ChangeLine.text(change) : Json.change(change));
        }
      } else if (asTable) {
        Out.write(
            context,
            new LedgerTable(output.lang(context), context.width(), table.facts)
                .render(event.event()));
        Table members = new Table("report", "mention", "score", "reason");
        for (Store.Member member : event.members()) {
          members.add(
              member.reportId(),
              member.mentionId(),
              member.score() == null
                  ? ""
                  : String.format(java.util.Locale.ROOT, "%.1f", member.score()),
              member.reason());
        }
        Out.write(context, "\n" + members.render(context.width(), 2));
      } else {
        Out.write(context, Json.event(event.event()));
      }
    }
    return 0;
  }
}

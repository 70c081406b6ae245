package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "relink",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description =
        "Links the reports that an interrupted ingest has stored but not linked; does nothing where"
            + " there are none.",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  isnad relink", "  isnad relink --db syria.db"})
final class RelinkCommand implements Callable<Integer> {
  private final Context context;

  @Mixin DbOption db;

  @Mixin IndexOption index;

  RelinkCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Store store = db.open()) {
      Out.write(context, IngestCommand.changes(store.relink()));
      index.update(context, db, store);
    }
    return 0;
  }
}

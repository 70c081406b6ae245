package org.isnad.cli;

import java.util.concurrent.Callable;
import org.isnad.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "reindex",
    mixinStandardHelpOptions = true,
    versionProvider = Isnad.Version.class,
    sortOptions = false,
    description = "Makes the search index of the record's reports anew.",
    optionListHeading = "%nOptions:%n")
final class ReindexCommand implements Callable<Integer> {
  private final Context context;

  @Mixin DbOption db;

  @Mixin IndexOption index;

  ReindexCommand(Context context) {
    this.context = context;
  }

  @Override
  public Integer call() {
    try (Store store = db.open()) {
      Out.write(context, "reports indexed: " + index.of(db).rebuild(store) + "\n");
    }
    return 0;
  }
}

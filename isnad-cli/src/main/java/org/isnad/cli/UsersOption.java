package org.isnad.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where the users of the workbench stand. */
final class UsersOption {
  @Option(
      names = "--users",
      paramLabel = "FILE",
      description =
          "The users; beside the SQLite file (isnad.db.users), for PostgreSQL ./isnad.users.")
  Path file;

  Path file(DbAddress db) {
    return file != null
        ? file
        : Path.of(db.db.startsWith("jdbc:") ? "isnad.users" : db.db + ".users");
  }
}

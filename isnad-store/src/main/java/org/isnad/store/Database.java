package org.isnad.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/** A pool of connections to SQLite or PostgreSQL, with the schema in place. */
final class Database implements AutoCloseable {
  private static final String POSTGRESQL = "jdbc:postgresql:";
  private static final int OLDEST_POSTGRESQL = 15;
  private static final int POOL = 4;

  private final HikariDataSource pool;
  private final String label;
  private final boolean sqlite;

  private Database(HikariDataSource pool, String label, boolean sqlite) {
    this.pool = pool;
    this.label = label;
    this.sqlite = sqlite;
  }

  static Database open(String db, boolean create) {
    if (db.startsWith(POSTGRESQL)) {
      return postgresql(db);
    }
    if (db.startsWith("jdbc:")) {
      throw new StoreException(
          "only PostgreSQL is named by an address (jdbc:postgresql://…); SQLite by its file");
    }
    return sqlite(db, create);
  }

  private static Database sqlite(String db, boolean create) {
    Path path;
    try {
      path = Path.of(db).toAbsolutePath();
    } catch (InvalidPathException e) {
      throw new StoreException("\"" + db + "\" is not a file name", e);
    }
    if (Files.isDirectory(path)) {
      throw new StoreException(db + " is a folder, not a database");
    }
    if (!Files.exists(path) && !create) {
      throw new StoreException("there is no database " + db + " yet; isnad ingest makes it");
    }
    if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
      throw new StoreException("there is no folder for the database " + db);
    }
    String url = "jdbc:sqlite:" + path;
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.addDataSourceProperty("journal_mode", "WAL");
    // What was acknowledged outlives a loss of power, too.
    config.addDataSourceProperty("synchronous", "FULL");
    config.addDataSourceProperty("foreign_keys", "true");
    config.addDataSourceProperty("busy_timeout", "60000");
    // A transaction that will write takes the lock at once, or it could not get it later.
    config.addDataSourceProperty("transaction_mode", "IMMEDIATE");
    config.addDataSourceProperty("cache_size", "-65536");
    return open(config, url, db, true);
  }

  private static Database postgresql(String url) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.addDataSourceProperty("ApplicationName", "isnad");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    int query = url.indexOf('?');
    // What follows may hold a password.
    return open(config, url, query < 0 ? url : url.substring(0, query), false);
  }

  private static Database open(HikariConfig config, String url, String label, boolean sqlite) {
    config.setMaximumPoolSize(POOL);
    config.setMinimumIdle(1);
    config.setPoolName("isnad");
    try {
      Flyway flyway =
          Flyway.configure(Database.class.getClassLoader())
              .dataSource(url, null, null)
              .locations("classpath:org/isnad/store/" + (sqlite ? "sqlite" : "postgresql"))
              .javaMigrations(new V3__ListColumns(), new V5__Relations())
              .load();
      if (!sqlite) {
        config.setInitializationFailTimeout(10_000);
      }
      Database database = new Database(new HikariDataSource(config), label, sqlite);
      try {
        database.checkVersion();
        flyway.migrate();
      } catch (RuntimeException e) {
        database.close();
        throw e;
      }
      return database;
    } catch (PoolInitializationException | FlywayException e) {
      throw failure(label, e);
    }
  }

  private void checkVersion() {
    if (sqlite) {
      return;
    }
    try (Connection connection = pool.getConnection()) {
      int version = connection.getMetaData().getDatabaseMajorVersion();
      if (version < OLDEST_POSTGRESQL) {
        throw new StoreException(
            label + " is PostgreSQL " + version + "; " + OLDEST_POSTGRESQL + " or later is needed");
      }
    } catch (SQLException e) {
      throw failure(label, e);
    }
  }

  boolean isSqlite() {
    return sqlite;
  }

  Connection connection() throws SQLException {
    return pool.getConnection();
  }

  StoreException failure(Throwable e) {
    return failure(label, e);
  }

  private static StoreException failure(String label, Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof StoreException known) {
        return known;
      }
      if (cause instanceof SQLException sql) {
        return new StoreException(message(label, sql), e);
      }
    }
    return new StoreException("the database " + label + ": " + firstLine(e.getMessage()), e);
  }

  private static String message(String label, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    String text = String.valueOf(e.getMessage());
    String reason;
    if (text.contains("SQLITE_FULL") || state.equals("53100")) {
      reason = "the disk is full";
    } else if (text.contains("SQLITE_BUSY")) {
      reason = "another program is writing to it";
    } else if (text.contains("SQLITE_NOTADB")) {
      reason = "the file is not a SQLite database";
    } else if (text.contains("SQLITE_CORRUPT")) {
      reason = "the file is damaged";
    } else if (text.contains("SQLITE_READONLY")) {
      reason = "the file cannot be written";
    } else if (text.contains("SQLITE_CANTOPEN")) {
      reason = "the file cannot be opened";
    } else if (text.contains("SQLITE_IOERR")) {
      reason = "the disk reports an error (" + firstLine(text) + ")";
    } else if (state.startsWith("08") || state.startsWith("57P")) {
      reason = "the connection is gone or cannot be made (" + firstLine(text) + ")";
    } else if (state.startsWith("28")) {
      reason = "the user is not let in (" + firstLine(text) + ")";
    } else {
      reason = firstLine(text);
    }
    return "the database " + label + ": " + reason + "; what was not acknowledged is not stored";
  }

  private static String firstLine(String text) {
    return text == null ? "" : text.lines().findFirst().orElse("").strip();
  }

  @Override
  public void close() {
    pool.close();
  }
}

package org.isnad.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Statements with their parameters. */
final class Sql {
  private static final int FETCH = 500;
  private static final int CHUNK = 400;

  private Sql() {}

  /** What is done with a row. */
  interface RowReader {
    void row(ResultSet row) throws SQLException;
  }

  static int update(Connection connection, String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      bind(statement, parameters);
      return statement.executeUpdate();
    }
  }

  static void query(Connection connection, String sql, List<?> parameters, RowReader reader)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(FETCH);
      bind(statement, parameters.toArray());
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.row(rows);
        }
      }
    }
  }

  /**
   * A query for the rows that have one of some values, in several statements where there are many.
   *
   * @param select ends with {@code IN}
   */
  static void in(Connection connection, String select, Collection<?> values, RowReader reader)
      throws SQLException {
    in(connection, select, values, "", reader);
  }

  /**
   * @param order of the rows, each statement by itself
   */
  static void in(
      Connection connection, String select, Collection<?> values, String order, RowReader reader)
      throws SQLException {
    List<?> all = new ArrayList<>(values);
    for (int from = 0; from < all.size(); from += CHUNK) {
      List<?> part = all.subList(from, Math.min(all.size(), from + CHUNK));
      query(connection, select + "(" + "?, ".repeat(part.size() - 1) + "?)" + order, part, reader);
    }
  }

  /** The first column of the first row, or null. */
  static String string(Connection connection, String sql, Object... parameters)
      throws SQLException {
    String[] found = new String[1];
    query(
        connection,
        sql,
        java.util.Arrays.asList(parameters),
        row -> found[0] = found[0] == null ? row.getString(1) : found[0]);
    return found[0];
  }

  static long count(Connection connection, String sql) throws SQLException {
    return Long.parseLong(string(connection, sql));
  }

  /** Binds a row and adds it to the batch. */
  static void add(PreparedStatement statement, Object... parameters) throws SQLException {
    bind(statement, parameters);
    statement.addBatch();
  }

  private static void bind(PreparedStatement statement, Object... parameters) throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      Object value = parameters[i];
      if (value instanceof String text) {
        statement.setString(i + 1, Codec.storable(text));
      } else if (value instanceof byte[] bytes) {
        statement.setBytes(i + 1, bytes);
      } else {
        statement.setObject(i + 1, value);
      }
    }
  }

  static Double decimal(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? null : value;
  }

  static Long number(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : value;
  }

  static Integer integer(ResultSet row, String column) throws SQLException {
    int value = row.getInt(column);
    return row.wasNull() ? null : value;
  }
}

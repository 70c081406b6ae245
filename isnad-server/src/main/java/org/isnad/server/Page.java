package org.isnad.server;

import java.util.List;

/**
 * Part of a list.
 *
 * @param next cursor of the part after it, or null where it is the last
 * @param total how many there are in all
 */
record Page<T>(List<T> items, String next, long total) {
  private static final int DEFAULT = 50;
  private static final int MOST = 500;

  Page {
    items = List.copyOf(items);
  }

  /** All of a list. */
  static <T> Page<T> all(List<T> items) {
    return new Page<>(items, null, items.size());
  }

  /** The part of a list that begins at a place in it, which is what its cursor holds. */
  static <T> Page<T> of(List<T> all, String limit, String cursor) {
    int begin =
        cursor == null || cursor.isBlank() ? 0 : Cursor.number(Cursor.parts(cursor, 1).get(0));
    int from = Math.min(begin, all.size());
    int end = Math.min(all.size(), from + limit(limit));
    return new Page<>(
        all.subList(from, end),
        end < all.size() ? Cursor.of(String.valueOf(end)) : null,
        all.size());
  }

  /**
   * @throws ApiException where it is no number from 1 to 500
   */
  static int limit(String value) {
    Integer limit = EventFilter.number("limit", value);
    if (limit == null) {
      return DEFAULT;
    }
    if (limit < 1 || limit > MOST) {
      throw ApiException.wrong("limit", "limit is a number from 1 to " + MOST);
    }
    return limit;
  }
}

package org.isnad.effort;

import java.util.Arrays;

/**
 * The cheapest way to pair rows with columns, where a row or a column may also stay alone at a
 * price: the Hungarian method with potentials (Kuhn 1955, Munkres 1957), in time cubic in rows and
 * columns together.
 */
final class Assignment {
  /** Price of what must not be paired. */
  static final int FORBIDDEN = 1 << 28;

  private static final long UNREACHED = Long.MAX_VALUE / 4;

  private Assignment() {}

  /**
   * @param pair price of every row with every column; may be {@link #FORBIDDEN}
   * @param row price of a row that stays alone
   * @param column price of a column that stays alone
   * @return for every row its column, or -1
   */
  static int[] solve(int[][] pair, int[] row, int[] column) {
    int rows = row.length;
    int columns = column.length;
    int size = rows + columns;
    // Rows alone go to columns of their own behind the real ones, columns alone to rows behind.
    int[][] price = new int[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        if (i < rows && j < columns) {
          price[i][j] = pair[i][j];
        } else if (i < rows) {
          price[i][j] = j - columns == i ? row[i] : FORBIDDEN;
        } else if (j < columns) {
          price[i][j] = i - rows == j ? column[j] : FORBIDDEN;
        }
      }
    }
    int[] rowOf = perfect(price);
    int[] result = new int[rows];
    Arrays.fill(result, -1);
    for (int j = 0; j < columns; j++) {
      if (rowOf[j] < rows) {
        result[rowOf[j]] = j;
      }
    }
    return result;
  }

  /** The cheapest perfect matching of a square: for every column its row. */
  private static int[] perfect(int[][] price) {
    int size = price.length;
    long[] rowPotential = new long[size + 1];
    long[] columnPotential = new long[size + 1];
    // Row of a column; column number "size" is where the row being placed starts from.
    int[] rowOf = new int[size + 1];
    Arrays.fill(rowOf, -1);
    for (int i = 0; i < size; i++) {
      rowOf[size] = i;
      int at = size;
      long[] slack = new long[size];
      Arrays.fill(slack, UNREACHED);
      int[] before = new int[size];
      boolean[] visited = new boolean[size + 1];
      do {
        visited[at] = true;
        int from = rowOf[at];
        int next = -1;
        for (int j = 0; j < size; j++) {
          if (visited[j]) {
            continue;
          }
          long reduced = price[from][j] - rowPotential[from] - columnPotential[j];
          if (reduced < slack[j]) {
            slack[j] = reduced;
            before[j] = at;
          }
          if (next < 0 || slack[j] < slack[next]) {
            next = j;
          }
        }
        long delta = slack[next];
        for (int j = 0; j <= size; j++) {
          if (visited[j]) {
            rowPotential[rowOf[j]] += delta;
            columnPotential[j] -= delta;
          } else if (j < size) {
            slack[j] -= delta;
          }
        }
        at = next;
      } while (rowOf[at] >= 0);
      while (at != size) {
        rowOf[at] = rowOf[before[at]];
        at = before[at];
      }
    }
    return Arrays.copyOf(rowOf, size);
  }
}

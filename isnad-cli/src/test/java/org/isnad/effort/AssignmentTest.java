package org.isnad.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class AssignmentTest {
  @Test
  void nothingToPair() {
    assertThat(Assignment.solve(new int[0][0], new int[0], new int[] {1, 1})).isEmpty();
    assertThat(Assignment.solve(new int[2][0], new int[] {1, 1}, new int[0]))
        .containsExactly(-1, -1);
  }

  @Test
  void theFirstBestPairIsNotAlwaysPartOfTheCheapestWhole() {
    int[][] pair = {{1, 2}, {2, 9}};
    int[] alone = {20, 20};
    assertThat(Assignment.solve(pair, alone, alone)).containsExactly(1, 0);
  }

  @Property
  void noAssignmentIsCheaper(
      @ForAll @IntRange(min = 0, max = 5) int rows,
      @ForAll @IntRange(min = 0, max = 5) int columns,
      @ForAll long seed) {
    Random random = new Random(seed);
    int[][] pair = new int[rows][columns];
    for (int[] line : pair) {
      for (int j = 0; j < columns; j++) {
        line[j] = random.nextInt(5) == 0 ? Assignment.FORBIDDEN : random.nextInt(12);
      }
    }
    int[] row = random.ints(rows, 0, 8).toArray();
    int[] column = random.ints(columns, 0, 8).toArray();
    int[] columnOf = Assignment.solve(pair, row, column);
    assertThat(price(columnOf, pair, row, column))
        .isEqualTo(least(0, new boolean[columns], pair, row, column));
  }

  private static int price(int[] columnOf, int[][] pair, int[] row, int[] column) {
    boolean[] used = new boolean[column.length];
    int price = 0;
    for (int i = 0; i < row.length; i++) {
      if (columnOf[i] < 0) {
        price += row[i];
      } else {
        assertThat(used[columnOf[i]]).isFalse();
        used[columnOf[i]] = true;
        price += pair[i][columnOf[i]];
      }
    }
    return price + alone(used, column);
  }

  private static int alone(boolean[] used, int[] column) {
    int price = 0;
    for (int j = 0; j < column.length; j++) {
      price += used[j] ? 0 : column[j];
    }
    return price;
  }

  /** By trying everything. */
  private static int least(int i, boolean[] used, int[][] pair, int[] row, int[] column) {
    if (i == row.length) {
      return alone(used, column);
    }
    int least = row[i] + least(i + 1, used, pair, row, column);
    for (int j = 0; j < column.length; j++) {
      if (!used[j] && pair[i][j] < Assignment.FORBIDDEN) {
        used[j] = true;
        least = Math.min(least, pair[i][j] + least(i + 1, used, pair, row, column));
        used[j] = false;
      }
    }
    return least;
  }
}

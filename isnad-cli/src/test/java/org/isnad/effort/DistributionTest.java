package org.isnad.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
  @Test
  void quantilesAreInterpolated() {
    Distribution counts = Distribution.of(IntStream.of(9, 0, 1, 4));
    assertThat(counts.n()).isEqualTo(4);
    assertThat(counts.total()).isEqualTo(14);
    assertThat(counts.mean()).isCloseTo(3.5, within(1e-9));
    assertThat(counts.quartile()).isCloseTo(0.75, within(1e-9));
    assertThat(counts.median()).isCloseTo(2.5, within(1e-9));
    assertThat(counts.upperQuartile()).isCloseTo(5.25, within(1e-9));
    assertThat(counts.ninetieth()).isCloseTo(7.5, within(1e-9));
    assertThat(counts.most()).isEqualTo(9);
    assertThat(counts.untouchedShare()).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void oneCount() {
    assertThat(Distribution.of(IntStream.of(3)))
        .isEqualTo(new Distribution(1, 3, 3, 3, 3, 3, 3, 3, 0));
  }

  @Test
  void noCounts() {
    Distribution none = Distribution.of(IntStream.empty());
    assertThat(none.n()).isZero();
    assertThat(none.untouchedShare()).isZero();
  }
}

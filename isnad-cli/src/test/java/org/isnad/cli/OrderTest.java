package org.isnad.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.isnad.coding.CodedReport;
import org.isnad.report.Report;
import org.junit.jupiter.api.Test;

class OrderTest {
  @Test
  void outputIsInTheOrderOfInputHoweverLongEachTakes() throws Exception {
    CountDownLatch others = new CountDownLatch(3);
    Engine uneven =
        new Harness.PlainEngine() {
          @Override
          public CodedReport code(Report report) {
            if (report.id().equals("r0")) {
              await(others);
            } else {
              others.countDown();
            }
            return super.code(report);
          }
        };
    String[] arguments =
        IntStream.range(-3, 200)
            .mapToObj(i -> i == -3 ? "code" : i == -2 ? "--threads" : i == -1 ? "4" : "r" + i)
            .toArray(String[]::new);
    Harness.Result result = new Harness().engine(uneven).run(arguments);
    List<String> ids = new ArrayList<>();
    for (String line : result.lines()) {
      ids.add(new ObjectMapper().readTree(line).at("/report/id").asText());
    }
    assertThat(ids).isEqualTo(IntStream.range(0, 200).mapToObj(i -> "r" + i).toList());
  }

  @Test
  void neverMoreUnderWayThanTheWeightAllows() {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Integer> results = new ArrayList<>();
    try (InOrder<Integer> pool =
        new InOrder<>(
            4,
            10,
            result -> {
              results.add(result);
              underWay.decrementAndGet();
            })) {
      for (int i = 0; i < 100; i++) {
        int number = i;
        pool.submit(
            5,
            () -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              return number;
            });
      }
      pool.finish();
    }
    assertThat(results).isEqualTo(IntStream.range(0, 100).boxed().toList());
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void whatIsHeavierThanAllowedIsStillDone() {
    List<String> results = new ArrayList<>();
    try (InOrder<String> pool = new InOrder<>(2, 10, results::add)) {
      pool.submit(1000, () -> "heavy");
      pool.submit(1, () -> "light");
      pool.finish();
    }
    assertThat(results).containsExactly("heavy", "light");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}

package org.isnad.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.isnad.coding.CodedReport;
import org.isnad.linking.Cluster;
import org.isnad.linking.Linker;

/**
 * How time and memory of linking grow with the number of event mentions ({@link MentionGenerator}):
 * processor time of the thread, memory that stays in use beyond the reports themselves (the most
 * that any collection left), memory allocated, and the slope of the logarithm of the time over that
 * of the number.
 *
 * <p>Needs memory for the reports of the largest size (-Xmx6g for 100,000 mentions).
 */
public final class LinkingGrowth {
  private static final com.sun.management.ThreadMXBean THREADS =
      (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
  private static final double MILLION = 1e6;

  private LinkingGrowth() {}

  /**
   * @param args {@code --days N}: how far apart in time the variations of the corpus lie (28); then
   *     the numbers of mentions (10000 20000 40000 70000 100000)
   */
  public static void main(String[] args) throws IOException {
    Path corpus = CorpusSample.corpus();
    if (!Files.exists(corpus)) {
      System.err.println(CorpusSample.absent());
      return;
    }
    List<String> words = new ArrayList<>(List.of(args));
    int days = 28;
    if (!words.isEmpty() && words.get(0).equals("--days")) {
      days = Integer.parseInt(words.get(1));
      words = words.subList(2, words.size());
    }
    int[] sizes =
        words.isEmpty()
            ? new int[] {10_000, 20_000, 40_000, 70_000, 100_000}
            : words.stream().mapToInt(Integer::parseInt).toArray();
    MentionGenerator generator = MentionGenerator.ofCorpus(corpus);
    AtomicLong left = watchCollections();
    // Compiles what is run.
    Linker.link(generator.reports(10_000, days));
    System.out.printf(
        Locale.ROOT,
        "variations %d days apart%n%9s %9s %9s %9s %9s %10s %10s%n",
        days,
        "mentions",
        "reports",
        "events",
        "largest",
        "cpu s",
        "µs/mention",
        "kB/mention");
    double[] x = new double[sizes.length];
    double[] y = new double[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      x[i] = Math.log(sizes[i]);
      y[i] = Math.log(measure(generator.reports(sizes[i], days), left));
    }
    System.out.printf(Locale.ROOT, "log-log slope of the time: %.3f%n", slope(x, y));
  }

  /** Links, prints a line, and says how many seconds it took. */
  private static double measure(List<CodedReport> reports, AtomicLong left) {
    int mentions = reports.stream().mapToInt(report -> report.events().size()).sum();
    long before = collected(left);
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = THREADS.getCurrentThreadCpuTime();
    List<Cluster> clusters = Linker.link(reports);
    double seconds = (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
    double perMention = (THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1024.0 / mentions;
    double kept = Math.max(0, left.get() - before) / 1024.0 / mentions;
    int largest = clusters.stream().mapToInt(cluster -> cluster.mentions().size()).max().orElse(0);
    System.out.printf(
        Locale.ROOT,
        "%9d %9d %9d %9d %9.1f %10.0f %10.1f  (%.0f allocated; the reports themselves %.0f MB)%n",
        mentions,
        reports.size(),
        clusters.size(),
        largest,
        seconds,
        seconds * MILLION / mentions,
        kept,
        perMention,
        before / MILLION);
    return seconds;
  }

  /** What a full collection leaves; from now on the most is kept anew. */
  private static long collected(AtomicLong left) {
    left.set(0);
    System.gc();
    try {
      // Its notification comes on another thread.
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    return left.get();
  }

  /** Keeps the most bytes that a collection has left since it was set. */
  private static AtomicLong watchCollections() {
    AtomicLong most = new AtomicLong();
    for (GarbageCollectorMXBean bean : ManagementFactory.getGarbageCollectorMXBeans()) {
      ((NotificationEmitter) bean)
          .addNotificationListener(
              (notification, handback) -> {
                GarbageCollectionNotificationInfo info =
                    GarbageCollectionNotificationInfo.from(
                        (CompositeData) notification.getUserData());
                long sum =
                    info.getGcInfo().getMemoryUsageAfterGc().values().stream()
                        .mapToLong(usage -> usage.getUsed())
                        .sum();
                most.accumulateAndGet(sum, Math::max);
              },
              notification ->
                  GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION.equals(
                      notification.getType()),
              null);
    }
    return most;
  }

  /** Least squares. */
  static double slope(double[] x, double[] y) {
    double meanX = Arrays.stream(x).average().orElse(0);
    double meanY = Arrays.stream(y).average().orElse(0);
    double up = 0;
    double down = 0;
    for (int i = 0; i < x.length; i++) {
      up += (x[i] - meanX) * (y[i] - meanY);
      down += (x[i] - meanX) * (x[i] - meanX);
    }
    return up / down;
  }
}

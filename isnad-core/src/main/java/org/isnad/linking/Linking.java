package org.isnad.linking;

import java.nio.ByteBuffer;
import java.util.List;
import org.isnad.coding.CodedReport;

/** What {@link Linker#linkAll} has found. */
public final class Linking {
  private final List<Cluster> clusters;
  private final List<Features> mentions;
  private final long[] pairs;
  private final double[] scores;
  private final List<CodedReport> reports;
  private final int[][] runs;

  Linking(
      List<Cluster> clusters,
      List<Features> mentions,
      long[] pairs,
      double[] scores,
      List<CodedReport> reports,
      int[][] runs) {
    this.clusters = clusters;
    this.mentions = mentions;
    this.pairs = pairs;
    this.scores = scores;
    this.reports = reports;
    this.runs = runs;
  }

  public List<Cluster> clusters() {
    return clusters;
  }

  /**
   * Whether reports that come later can be linked without all others: where there are enough
   * mentions, and each report has a date. How likely a pair is depends on the number of mentions
   * where they are few; when a report without a date was told, on all others.
   */
  public boolean canGoOn() {
    return Linker.canGoOn(mentions.size()) && reports.stream().allMatch(Linker::isDated);
  }

  /** Takes what is to be kept. */
  public interface Keeper {
    void mention(long number, String reportId, String eventId, byte[] features);

    void block(long key, int place, int type, long mention);

    void pair(long mention, long other, double score);

    void report(String id, byte[] runs);
  }

  /** Hands on what is to be kept; mentions are numbered from 0. */
  public void keep(Keeper keeper) {
    for (int i = 0; i < mentions.size(); i++) {
      keep(mentions.get(i), i, keeper);
    }
    for (int i = 0; i < pairs.length; i++) {
      keeper.pair(pairs[i] >> 32, (int) pairs[i], scores[i]);
      keeper.pair((int) pairs[i], pairs[i] >> 32, scores[i]);
    }
    for (int r = 0; r < runs.length; r++) {
      keeper.report(reports.get(r).report().id(), bytes(runs[r]));
    }
  }

  static void keep(Features mention, long number, Keeper keeper) {
    keeper.mention(number, mention.reportId, mention.eventId, mention.write());
    for (long key : Blocks.keys(mention, false)) {
      keeper.block(key, Blocks.place(mention), Blocks.type(mention), number);
    }
  }

  static byte[] bytes(int[] runs) {
    ByteBuffer bytes = ByteBuffer.allocate(runs.length * Integer.BYTES);
    bytes.asIntBuffer().put(runs);
    return bytes.array();
  }

  static int[] runs(byte[] bytes) {
    int[] runs = new int[bytes.length / Integer.BYTES];
    ByteBuffer.wrap(bytes).asIntBuffer().get(runs);
    return runs;
  }
}

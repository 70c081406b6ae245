package org.isnad.cli;

import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Tells on the terminal how many reports are done, once the work has taken a while. */
final class Progress implements AutoCloseable {
  private static final long PATIENCE = Duration.ofSeconds(2).toNanos();

  private final Context context;
  private final boolean wanted;
  private final long start = System.nanoTime();
  private long done;
  private long bytesRead;
  private long bytesTotal = -1;
  private ProgressBar bar;
  private boolean shown;

  Progress(Context context, boolean wanted) {
    this.context = context;
    this.wanted = wanted;
  }

  /** One more report is done. */
  void step() {
    done++;
    show();
  }

  /** Reading has come so far; a total of -1 is unknown. */
  void at(long bytes, long total) {
    bytesRead = bytes;
    bytesTotal = total;
    show();
  }

  private void show() {
    if (!wanted) {
      return;
    }
    if (bar == null && System.nanoTime() - start > PATIENCE) {
      bar =
          new ProgressBarBuilder()
              .setTaskName("isnad")
              .setInitialMax(bytesTotal)
              .setStyle(ProgressBarStyle.ASCII)
              .setUnit(" MB", 1 << 20)
              .setUpdateIntervalMillis(200)
              .setConsumer(new ConsoleProgressBarConsumer(context.err(), context.width() - 1))
              .build();
    }
    if (bar != null) {
      shown = true;
      bar.stepTo(bytesRead);
      long rate = Math.round(done / ((System.nanoTime() - start) / 1e9));
      bar.setExtraMessage(" " + done + " reports, " + rate + "/s");
    }
  }

  /** Says what is done next, where the work has been long enough for a bar. */
  void next(String what) {
    if (shown) {
      context.err().println("isnad: " + what + " …");
    }
  }

  /** Clears the line for a message; the bar draws itself again. */
  void clear() {
    if (bar != null) {
      context.err().print("\r\u001B[K");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}

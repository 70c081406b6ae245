package org.isnad.cli;

import java.util.concurrent.CountDownLatch;
import org.isnad.server.ServerOptions;
import org.isnad.server.Workbench;

/** Runs the workbench until the program is ended. */
final class Serving {
  private Serving() {}

  /**
   * @param debug whether errors on starting are shown whole
   * @param afterwards done when it has ended, also where the program is told to end
   */
  static int run(Context context, ServerOptions options, boolean debug, Runnable afterwards) {
    // Before the first logger is made: what goes wrong while it serves is on standard error.
    System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "warn");
    String version = Isnad.class.getPackage().getImplementationVersion();
    Workbench workbench;
    try {
      workbench = Workbench.start(options.withVersion(version == null ? "development" : version));
    } catch (IllegalArgumentException e) {
      context.err().println("isnad: " + Bidi.plain(e.getMessage()));
      return 1;
    } catch (RuntimeException e) {
      if (debug || !portTaken(e)) {
        throw e;
      }
      context
          .err()
          .println("isnad: port " + options.port() + " is taken; --port 0 finds one that is free");
      return 1;
    }
    CountDownLatch stopped = new CountDownLatch(1);
    Thread stop =
        new Thread(
            () -> {
              workbench.close();
              afterwards.run();
              stopped.countDown();
            },
            "stop");
    Runtime.getRuntime().addShutdownHook(stop);
    Out.write(context, "Workbench: " + workbench.address() + "  (Ctrl-C ends it)\n");
    Out.flush(context);
    try {
      stopped.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      workbench.close();
    }
    return 0;
  }

  private static boolean portTaken(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.net.BindException
          || cause.getClass().getSimpleName().equals("PortInUseException")) {
        return true;
      }
    }
    return false;
  }
}

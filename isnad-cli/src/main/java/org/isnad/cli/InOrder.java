package org.isnad.cli;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Works on several threads and hands the results out on the caller's, in the order in which the
 * work came. What is under way is bounded in number and in weight, so memory does not grow with the
 * input.
 *
 * @param <R> result of one piece of work
 */
final class InOrder<R> implements AutoCloseable {
  private static final int WAITING_PER_THREAD = 16;

  private final ExecutorService workers;
  private final int maxWaiting;
  private final long maxWeight;
  private final Consumer<R> sink;
  private final Deque<Item<R>> waiting = new ArrayDeque<>();
  private long weight;

  private record Item<R>(Future<R> result, long weight) {}

  /**
   * @param maxWeight bound of the sum of weights of what is under way; a single heavier piece is
   *     still worked on, by itself
   */
  InOrder(int threads, long maxWeight, Consumer<R> sink) {
    this.maxWaiting = threads * WAITING_PER_THREAD;
    this.maxWeight = maxWeight;
    this.sink = sink;
    this.workers =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "isnad-worker");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Waits, handing out results, until there is room for the work. */
  void submit(long itemWeight, Supplier<R> work) {
    while (!waiting.isEmpty()
        && (waiting.size() >= maxWaiting
            || weight + itemWeight > maxWeight
            || waiting.peek().result().isDone())) {
      handOut();
    }
    weight += itemWeight;
    waiting.add(new Item<>(workers.submit(work::get), itemWeight));
  }

  /** Waits for the rest. */
  void finish() {
    while (!waiting.isEmpty()) {
      handOut();
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }

  private void handOut() {
    Item<R> item = waiting.remove();
    weight -= item.weight();
    try {
      sink.accept(item.result().get());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}

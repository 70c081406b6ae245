package org.isnad.ingest.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What sites let robots read (RFC 9309): the rules of a host are read once and kept for a while. No
 * rules (404) allow everything; a server that cannot say its rules (5xx, no answer) allows nothing.
 */
final class Robots {
  static final String NAME = "isnad";
  private static final int MAX_BYTES = 512 << 10;
  private static final int MAX_REDIRECTS = 5;
  private static final long KEPT_NANOS = Duration.ofHours(1).toNanos();
  private static final int UNAVAILABLE = 503;
  private static final int MANY = 10_000;

  private final Map<String, Kept> rules = new ConcurrentHashMap<>();
  private final Transfer transfer;

  private record Kept(SimpleRobotRules rules, long since) {}

  /** One request with its redirections, of which no rules are asked. */
  interface Transfer {
    Fetched get(URI uri, Limits limits) throws FetchException;
  }

  Robots(Transfer transfer) {
    this.transfer = transfer;
  }

  /**
   * @return the pause that the site asks for between two requests
   * @throws FetchException where the site does not let us read the address
   */
  Duration check(URI uri, Limits limits) throws FetchException {
    SimpleRobotRules site = of(uri, limits);
    if (!site.isAllowed(uri.toString())) {
      throw new FetchException(
          FetchException.Reason.ROBOTS,
          site.isDeferVisits()
              ? "the site cannot say now what robots may read (robots.txt)"
              : "the site does not let robots read it (robots.txt)");
    }
    return Duration.ofMillis(Math.max(0, site.getCrawlDelay()));
  }

  private SimpleRobotRules of(URI uri, Limits limits) throws FetchException {
    String site = uri.getScheme() + "://" + uri.getRawAuthority();
    Kept kept = rules.get(site);
    if (kept == null || System.nanoTime() - kept.since() > KEPT_NANOS) {
      kept = new Kept(read(URI.create(site + "/robots.txt"), limits), System.nanoTime());
      if (rules.size() >= MANY) {
        rules.clear();
      }
      rules.put(site, kept);
    }
    return kept.rules();
  }

  private SimpleRobotRules read(URI uri, Limits limits) throws FetchException {
    // Longer pauses than we keep must not read as "nothing is allowed".
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
    try {
      Fetched fetched =
          transfer.get(uri, new Limits(MAX_BYTES, limits.time(), MAX_REDIRECTS, limits.pause()));
      return parser.parseContent(
          uri.toString(), fetched.bytes(), fetched.contentType(), Set.of(NAME));
    } catch (FetchException e) {
      return switch (e.reason()) {
        case STATUS -> parser.failedFetch(e.status());
        // Nothing but the page itself could say these better.
        case PRIVATE, NETWORK, TIME, ADDRESS -> throw e;
        // Rules that cannot be read cannot be kept.
        default -> parser.failedFetch(UNAVAILABLE);
      };
    }
  }
}

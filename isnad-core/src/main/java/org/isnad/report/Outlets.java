package org.isnad.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What is known about news outlets: their time zone and the hosts and names they go by. */
public final class Outlets {
  private static final String[] HEADER = {"source", "zone", "host", "name"};
  private static final Outlets BUILT_IN = load();

  private final Map<String, Outlet> byName = new HashMap<>();
  private final Map<String, Outlet> byHost = new HashMap<>();

  private record Outlet(String source, ZoneId zone) {}

  private Outlets() {}

  /**
   * The zone in which the outlet's newsroom dates its reports ("today" in its text).
   *
   * <p>An unknown outlet gets UTC. Arabic outlets sit between UTC+0 and UTC+4, so the day of a
   * report is then wrong only for what appears in the last hours before midnight UTC; a guessed
   * zone would shift known UTC times in ways that nobody sees.
   *
   * @param source an outlet's key, host or name; may be null
   */
  public static ZoneId zoneOf(String source) {
    return find(source).map(Outlet::zone).orElse(ZoneOffset.UTC);
  }

  /** Whether the outlet, given by key, host or name, is one of the table's. */
  public static boolean isKnown(String source) {
    return find(source).isPresent();
  }

  /** The key of the outlet that publishes under this host or one of its parent domains. */
  public static Optional<String> sourceOfHost(String host) {
    return BUILT_IN.ofHost(host).map(Outlet::source);
  }

  /** The key of the outlet that is called so («العربية نت», "BBC Arabic"). */
  public static Optional<String> sourceOfName(String name) {
    return name == null
        ? Optional.empty()
        : Optional.ofNullable(BUILT_IN.byName.get(fold(name))).map(Outlet::source);
  }

  private static Optional<Outlet> find(String source) {
    if (source == null) {
      return Optional.empty();
    }
    Outlet outlet = BUILT_IN.byName.get(fold(source));
    return outlet != null ? Optional.of(outlet) : BUILT_IN.ofHost(source);
  }

  private Optional<Outlet> ofHost(String host) {
    if (host == null) {
      return Optional.empty();
    }
    String rest = host.strip().toLowerCase(Locale.ROOT);
    while (!rest.isEmpty()) {
      Outlet outlet = byHost.get(rest);
      if (outlet != null) {
        return Optional.of(outlet);
      }
      int dot = rest.indexOf('.');
      rest = dot < 0 ? "" : rest.substring(dot + 1);
    }
    return Optional.empty();
  }

  private static Outlets load() {
    try (InputStream in =
            Objects.requireNonNull(
                Outlets.class.getResourceAsStream("outlets.tsv"), "outlets.tsv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return parse(lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @throws IllegalArgumentException naming the line that is wrong
   */
  static Outlets parse(BufferedReader lines) throws IOException {
    Outlets outlets = new Outlets();
    boolean header = false;
    int number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\t", -1);
      if (cells.length != HEADER.length) {
        throw wrong(number, "expected " + HEADER.length + " columns, found " + cells.length);
      }
      if (!header) {
        header = true;
        if (!String.join("\t", HEADER).equals(line)) {
          throw wrong(number, "the header is not \"" + String.join(" ", HEADER) + "\"");
        }
        continue;
      }
      outlets.add(cells, number);
    }
    return outlets;
  }

  private void add(String[] cells, int number) {
    Outlet outlet;
    try {
      outlet = new Outlet(cells[0], ZoneId.of(cells[1]));
    } catch (DateTimeException e) {
      throw wrong(number, "no such time zone: " + cells[1]);
    }
    put(byName, fold(cells[0]), outlet, number);
    for (String host : cells[2].split("\\|")) {
      if (!host.isEmpty()) {
        put(byHost, host, outlet, number);
      }
    }
    for (String name : cells[3].split("\\|")) {
      if (!name.isEmpty()) {
        put(byName, fold(name), outlet, number);
      }
    }
  }

  private static void put(Map<String, Outlet> map, String key, Outlet outlet, int number) {
    Outlet other = map.putIfAbsent(key, outlet);
    if (other != null && other != outlet) {
      throw wrong(number, key + " is already " + other.source());
    }
  }

  private static IllegalArgumentException wrong(int number, String message) {
    return new IllegalArgumentException("outlets.tsv line " + number + ": " + message);
  }

  /** Letters and digits only, with the spellings of alef, ya and ta marbuta folded. */
  private static String fold(String name) {
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      switch (c) {
        case 'أ', 'إ', 'آ', 'ٱ' -> out.append('ا');
        case 'ى' -> out.append('ي');
        case 'ة' -> out.append('ه');
        case 'ـ' -> {}
        default -> {
          if (Character.isDigit(c)) {
            out.append((char) ('0' + Character.digit(c, 10)));
          } else if (Character.isLetter(c)) {
            out.append(Character.toLowerCase(c));
          }
        }
      }
    }
    return out.toString();
  }
}

package org.isnad.effort;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Reads both files, each also gzipped, in UTF-8. The first thing wrong ends the reading. */
final class InputFiles {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private InputFiles() {}

  /** The annotated reports, a JSON array, in their order. */
  static List<GoldReport> gold(String file) throws WrongInput {
    JsonNode json;
    try (InputStream in = open(file, null)) {
      json = JSON.readTree(in);
    } catch (JsonProcessingException e) {
      throw new WrongInput(file, line(e), "not JSON: " + e.getOriginalMessage());
    } catch (IOException | InvalidPathException e) {
      throw unreadable(file, e);
    }
    if (!json.isArray()) {
      throw new WrongInput(file, null, "is not a JSON array of annotated reports");
    }
    List<GoldReport> reports = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < json.size(); i++) {
      String id = json.get(i).path("id").asText("");
      String where = "report " + (i + 1) + (id.isEmpty() ? "" : " (" + id + ")");
      try {
        reports.add(GoldEvents.report(Node.root(json.get(i))));
      } catch (Node.Wrong e) {
        throw new WrongInput(file, where, e.getMessage());
      }
      if (!ids.add(id)) {
        throw new WrongInput(file, where, "the second report of this id");
      }
    }
    return reports;
  }

  /**
   * The coded events by report.
   *
   * @param wanted ids of the reports to keep; of all others only the id is looked at
   * @param stdin what {@code -} stands for
   */
  static Map<String, List<Event>> coded(String file, Set<String> wanted, InputStream stdin)
      throws WrongInput {
    Map<String, List<Event>> reports = new HashMap<>();
    int number = 0;
    try (InputStream in = open(file, stdin);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        if (!line.isBlank()) {
          Node node = Node.root(JSON.readTree(line));
          String id = CodedEvents.reportId(node);
          if (wanted.contains(id) && reports.put(id, CodedEvents.events(node)) != null) {
            throw new Node.Wrong("report " + id + " comes a second time");
          }
        }
      }
    } catch (JsonProcessingException e) {
      throw new WrongInput(file, "line " + number, "not JSON: " + e.getOriginalMessage());
    } catch (Node.Wrong e) {
      throw new WrongInput(file, "line " + number, e.getMessage());
    } catch (IOException | InvalidPathException e) {
      throw unreadable(file, e);
    }
    return reports;
  }

  private static InputStream open(String file, InputStream stdin) throws IOException {
    boolean standard = stdin != null && file.equals("-");
    InputStream in =
        new BufferedInputStream(standard ? stdin : Files.newInputStream(Path.of(file)), 1 << 16);
    try {
      in.mark(2);
      boolean zipped = in.read() == 0x1f && in.read() == 0x8b;
      in.reset();
      return zipped ? new GZIPInputStream(in, 1 << 16) : in;
    } catch (IOException e) {
      in.close();
      throw e;
    }
  }

  private static String line(JsonProcessingException e) {
    return e.getLocation() == null ? null : "line " + e.getLocation().getLineNr();
  }

  private static WrongInput unreadable(String file, Exception e) {
    if (e instanceof NoSuchFileException) {
      return new WrongInput(file, null, "no such file");
    }
    if (e instanceof IOException && isFolder(file)) {
      return new WrongInput(file, null, "is a folder");
    }
    return new WrongInput(file, null, "cannot be read: " + e.getMessage());
  }

  private static boolean isFolder(String file) {
    return Files.isDirectory(Path.of(file));
  }
}

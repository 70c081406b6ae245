package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What browsers are told while they look on. */
class StreamTest {
  private static TestServer server;
  private static Client client;

  @BeforeAll
  static void start() {
    server = TestServer.local();
    client = server.client();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private record Event(String name, JsonNode data) {}

  private static BlockingQueue<Event> listen(Client browser)
      throws IOException, InterruptedException {
    InputStream stream =
        browser
            .http()
            .send(
                HttpRequest.newBuilder(browser.uri("/api/v1/stream")).build(),
                BodyHandlers.ofInputStream())
            .body();
    BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    Thread reader =
        new Thread(
            () -> {
              String[] name = new String[1];
              new java.io.BufferedReader(
                      new java.io.InputStreamReader(stream, StandardCharsets.UTF_8))
                  .lines()
                  .forEach(
                      line -> {
                        if (line.startsWith("event:")) {
                          name[0] = line.substring(6).strip();
                        } else if (line.startsWith("data:")) {
                          try {
                            events.add(new Event(name[0], Client.JSON.readTree(line.substring(5))));
                          } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                          }
                        }
                      });
            });
    reader.setDaemon(true);
    reader.setUncaughtExceptionHandler((thread, e) -> {});
    reader.start();
    return events;
  }

  private static Event next(BlockingQueue<Event> events, String name) throws InterruptedException {
    for (Event event = events.poll(20, TimeUnit.SECONDS);
        event != null;
        event = events.poll(20, TimeUnit.SECONDS)) {
      if (event.name().equals(name)) {
        return event;
      }
    }
    throw new AssertionError("no " + name + " was told");
  }

  @Test
  void oneSeesWhatAnotherDoes() throws IOException, InterruptedException {
    BlockingQueue<Event> events = listen(server.client());
    String id = client.gravest();
    client
        .write(
            "POST",
            "/api/v1/decisions",
            Map.of("event", id, "decision", Map.of("kind", "accept")),
            "If-Match",
            client.get("/api/v1/events/" + id).header("ETag"))
        .is(200);
    Event change = next(events, "change");
    assertThat(change.data().path("eventId").asText()).isEqualTo(id);
    assertThat(change.data().path("by").asText()).isEqualTo("local");
  }

  @Test
  void addingReportsIsFollowedToItsEnd() throws IOException, InterruptedException {
    BlockingQueue<Event> events = listen(client);
    String job =
        client
            .write(
                "POST",
                "/api/v1/reports",
                Map.of(
                    "text",
                    "قتل تسعة أشخاص في انفجار سيارة مفخخة في مدينة الموصل يوم الأربعاء.",
                    "published",
                    "2021-06-02"))
            .is(202)
            .json()
            .path("job")
            .asText();
    Event told = next(events, "job");
    while (told.data().path("state").asText().equals("running")) {
      assertThat(told.data().path("id").asText()).isEqualTo(job);
      told = next(events, "job");
    }
    assertThat(told.data().path("state").asText()).isEqualTo("done");
    assertThat(told.data().at("/reports/0/outcome").asText()).isEqualTo("new");
    String event = told.data().at("/reports/0/events/0").asText();
    assertThat(client.json("/api/v1/events/" + event).at("/summary/killed/best").asInt())
        .isEqualTo(9);
    assertThat(
            client
                .json("/api/v1/search?q=" + Client.enc("الموصل انفجار"))
                .at("/items/0/report/id")
                .asText())
        .isEqualTo(told.data().at("/reports/0/id").asText());

    // The same again is known.
    JsonNode again =
        HostileInputTest.finished(
            client,
            client
                .write(
                    "POST",
                    "/api/v1/reports",
                    Map.of(
                        "text",
                        "قتل تسعة أشخاص في انفجار سيارة مفخخة في مدينة الموصل يوم الأربعاء.",
                        "published",
                        "2021-06-02"))
                .is(202)
                .json()
                .path("job")
                .asText());
    assertThat(again.at("/reports/0/outcome").asText()).isEqualTo("known");
    assertThat(again.at("/reports/0/events/0").asText()).isEqualTo(event);
  }

  @Test
  void aPdfIsRead() throws IOException, InterruptedException {
    byte[] pdf =
        java.nio.file.Files.readAllBytes(
            java.nio.file.Path.of("..", "samples", "06-mogadishu-followup.pdf"));
    String job = client.upload("mogadishu.pdf", pdf).is(202).json().path("job").asText();
    JsonNode done = HostileInputTest.finished(client, job);
    assertThat(done.at("/reports/0/outcome").asText()).as(done.toString()).isIn("known", "new");
    assertThat(done.at("/reports/0/events")).isNotEmpty();
  }
}

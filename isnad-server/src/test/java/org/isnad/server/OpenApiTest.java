package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The description of the interface is checked in, and is that of the code. */
class OpenApiTest {
  private static final Path CHECKED_IN =
      Path.of("src/main/resources/org/isnad/server/openapi.json");
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  /** {@code -Disnad.openapi.write=true} writes it anew. */
  @Test
  void isThatOfTheCode() throws IOException {
    String generated;
    System.setProperty("springdoc.api-docs.enabled", "true");
    System.setProperty("springdoc.api-docs.path", "/api/v1/generated");
    System.setProperty("springdoc.default-flat-param-object", "true");
    System.setProperty("springdoc.writer-with-order-by-keys", "true");
    System.setProperty("springdoc.packages-to-scan", "org.isnad.server");
    try (TestServer server = TestServer.local()) {
      ObjectNode api = (ObjectNode) server.client().json("/api/v1/generated");
      api.putArray("servers").addObject().put("url", "/");
      api.putObject("info")
          .put("title", "Isnad workbench")
          .put("version", "1")
          .put(
              "description",
              "The record of events, its reports and decisions. Errors are problem+json; see"
                  + " docs/server.md.");
      generated = JSON.writeValueAsString(JSON.treeToValue(api, Object.class)) + "\n";
    } finally {
      System.getProperties().keySet().removeIf(key -> key.toString().startsWith("springdoc."));
      System.setProperty("springdoc.api-docs.enabled", "false");
    }
    if (Boolean.getBoolean("isnad.openapi.write")) {
      Files.writeString(CHECKED_IN, generated);
    }
    JsonNode checkedIn = JSON.readTree(Files.readString(CHECKED_IN, StandardCharsets.UTF_8));
    assertThat(JSON.readTree(generated))
        .as("mvn test -pl isnad-server -Dtest=OpenApiTest -Disnad.openapi.write=true writes it")
        .isEqualTo(checkedIn);
    assertThat(checkedIn.path("paths").has("/api/v1/events")).isTrue();
  }
}

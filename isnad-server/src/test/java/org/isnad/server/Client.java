package org.isnad.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A browser: keeps cookies, and sends the token with what it writes. */
final class Client {
  static final ObjectMapper JSON = new ObjectMapper();
  static final String PASSWORD = "الباب العالي 2022";

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token;

  Client(String address) {
    this.address = address;
  }

  record Answer(int status, HttpResponse<String> response) {
    String text() {
      return response.body();
    }

    JsonNode json() {
      try {
        return JSON.readTree(response.body());
      } catch (IOException e) {
        throw new AssertionError("not JSON: " + response.body(), e);
      }
    }

    String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    Answer is(int expected) {
      assertThat(status)
          .as("%s %s: %s", response.request().method(), response.uri(), response.body())
          .isEqualTo(expected);
      return this;
    }

    /** A refusal is a problem of the kind. */
    JsonNode problem(int expected, String kind) {
      is(expected);
      assertThat(header("Content-Type")).startsWith("application/problem+json");
      assertThat(json().path("status").asInt()).isEqualTo(expected);
      assertThat(json().path("type").asText()).isEqualTo("urn:isnad:problem:" + kind);
      return json();
    }
  }

  static String enc(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }

  Answer get(String path, String... headers) {
    return send("GET", path, null, null, headers);
  }

  JsonNode json(String path) {
    return get(path).is(200).json();
  }

  Answer write(String method, String path, Object body, String... headers) {
    try {
      return send(
          method,
          path,
          body == null ? null : body instanceof String s ? s : JSON.writeValueAsString(body),
          "application/json",
          with(headers));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer upload(String name, byte[] bytes) {
    String boundary = "----isnad";
    String head =
        "--"
            + boundary
            + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\""
            + name
            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
    byte[] start = head.getBytes(StandardCharsets.UTF_8);
    byte[] end = ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8);
    byte[] body = new byte[start.length + bytes.length + end.length];
    System.arraycopy(start, 0, body, 0, start.length);
    System.arraycopy(bytes, 0, body, start.length, bytes.length);
    System.arraycopy(end, 0, body, start.length + bytes.length, end.length);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri("/api/v1/reports"))
            .POST(BodyPublishers.ofByteArray(body))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary);
    request.header(Security.CSRF_HEADER, token());
    return send(request);
  }

  Answer send(String method, String path, String body, String type, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.UTF_8));
    if (body != null && type != null) {
      request.header("Content-Type", type);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return send(request);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
      return new Answer(response.statusCode(), response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpClient http() {
    return http;
  }

  CookieManager cookies() {
    return cookies;
  }

  URI uri(String path) {
    return URI.create(address.substring(0, address.length() - 1) + path);
  }

  private String[] with(String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = Security.CSRF_HEADER;
    all[headers.length + 1] = token();
    return all;
  }

  String token() {
    if (token == null) {
      token = get("/api/v1/session").json().path("csrf").path("token").asText();
    }
    return token;
  }

  Client signedIn(String name) {
    write("POST", "/api/v1/session", Map.of("name", name, "password", PASSWORD)).is(200);
    return this;
  }

  /** The event with the most dead. */
  String gravest() {
    return json("/api/v1/events?sort=-killed&limit=1").at("/items/0/id").asText();
  }
}

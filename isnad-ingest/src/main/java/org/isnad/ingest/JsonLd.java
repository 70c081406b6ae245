package org.isnad.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page's JSON-LD says of the article on it; null where it does not.
 *
 * @param body the article's text, which may hold markup
 */
record JsonLd(
    String headline, String published, String publisher, String section, String url, String body) {
  static final JsonLd NONE = new JsonLd(null, null, null, null, null, null);
  private static final int MAX_NODES = 10_000;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  static JsonLd of(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      JsonNode root;
      try {
        root = JSON.readTree(bare(script.data()));
      } catch (JsonProcessingException e) {
        // Sites write it by hand; the page's other marks remain.
        continue;
      }
      JsonNode article = article(root);
      if (article != null) {
        return new JsonLd(
            text(article, "headline", "name"),
            text(article, "datePublished", "dateCreated", "dateModified"),
            name(article.path("publisher")),
            text(article, "articleSection"),
            text(article, "url", "@id"),
            text(article, "articleBody"));
      }
    }
    return NONE;
  }

  /** Without the CDATA and comment marks that some put around it. */
  private static String bare(String data) {
    int start = data.indexOf('{');
    int array = data.indexOf('[');
    // "<![CDATA[" has brackets of its own.
    int cdata = data.indexOf("<![CDATA[");
    if (cdata >= 0 && array < cdata + 9) {
      array = data.indexOf('[', cdata + 9);
    }
    start = start < 0 ? array : array >= 0 && array < start ? array : start;
    int end = Math.max(data.lastIndexOf('}'), start);
    int close = data.lastIndexOf(']');
    if (start >= 0 && start == array && close > end) {
      end = close;
    }
    return start < 0 ? "" : data.substring(start, end + 1);
  }

  private static JsonNode article(JsonNode root) {
    Deque<JsonNode> open = new ArrayDeque<>();
    open.add(root);
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      JsonNode node = open.poll();
      if (node.isObject() && isArticle(node.path("@type"))) {
        return node;
      }
      if (node.isContainerNode()) {
        node.forEach(
            child -> {
              if (child.isContainerNode()) {
                open.add(child);
              }
            });
      }
    }
    return null;
  }

  private static boolean isArticle(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode one : type) {
        if (isArticle(one)) {
          return true;
        }
      }
      return false;
    }
    String name = type.asText("");
    return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
  }

  private static String text(JsonNode node, String... names) {
    for (String name : names) {
      JsonNode value = node.path(name);
      if (value.isArray() && !value.isEmpty()) {
        value = value.get(0);
      }
      if (value.isTextual() && !value.asText().isBlank()) {
        return value.asText().strip();
      }
    }
    return null;
  }

  private static String name(JsonNode publisher) {
    JsonNode one = publisher.isArray() && !publisher.isEmpty() ? publisher.get(0) : publisher;
    return one.isTextual() ? one.asText().strip() : text(one, "name");
  }
}

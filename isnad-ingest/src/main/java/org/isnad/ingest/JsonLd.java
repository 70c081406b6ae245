package org.isnad.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a page's JSON-LD says of the article on it; null where it does not. A page may declare other
 * articles, too (lists of related stories): the one is taken that has the page's address or
 * headline, and of several such the first.
 *
 * @param author the names, a comma between them
 * @param body the article's text, which may hold markup
 */
record JsonLd(
    String headline,
    String published,
    String author,
    String publisher,
    String section,
    String url,
    String body) {
  static final JsonLd NONE = new JsonLd(null, null, null, null, null, null, null);
  private static final int MAX_NODES = 10_000;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** An article, and whether it stands in a list. */
  private record Candidate(JsonNode node, boolean listed) {}

  static JsonLd of(Document page) {
    List<Candidate> articles = new ArrayList<>();
    Map<String, JsonNode> named = new HashMap<>();
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        collect(JSON.readTree(bare(script.data())), articles, named);
      } catch (JsonProcessingException e) {
        // Sites write it by hand; the page's other marks remain.
      }
    }
    JsonNode article = best(articles, page);
    if (article == null) {
      return NONE;
    }
    return new JsonLd(
        text(article, "headline", "name"),
        text(article, "datePublished", "dateCreated", "dateModified"),
        names(article.path("author"), named),
        names(article.path("publisher"), named),
        text(article, "articleSection"),
        text(article, "url", "@id"),
        text(article, "articleBody"));
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

  /** Finds the articles, nearest to the root first, and every node that has a name to refer to. */
  private static void collect(
      JsonNode root, List<Candidate> articles, Map<String, JsonNode> named) {
    Deque<Candidate> open = new ArrayDeque<>();
    open.add(new Candidate(root, false));
    for (int seen = 0; !open.isEmpty() && seen < MAX_NODES; seen++) {
      Candidate one = open.poll();
      JsonNode node = one.node();
      if (node.isObject()) {
        String id = node.path("@id").asText("");
        if (!id.isEmpty() && node.size() > 1) {
          named.putIfAbsent(id, node);
        }
        if (isArticle(node.path("@type"))) {
          articles.add(one);
        }
      }
      boolean listed = one.listed() || node.has("itemListElement");
      node.forEach(
          child -> {
            if (child.isContainerNode()) {
              open.add(new Candidate(child, listed));
            }
          });
    }
  }

  private static JsonNode best(List<Candidate> articles, Document page) {
    if (articles.size() <= 1) {
      return articles.isEmpty() ? null : articles.get(0).node();
    }
    Set<String> addresses = new LinkedHashSet<>();
    for (Element link : page.select("link[rel=canonical], meta[property=og:url]")) {
      addresses.add(address(link.hasAttr("href") ? link.attr("href") : link.attr("content")));
    }
    addresses.remove("");
    String headings =
        Fold.fold(page.title() + "\n" + page.select("h1, meta[property=og:title]").text());
    JsonNode best = null;
    int most = -1;
    for (Candidate candidate : articles) {
      JsonNode node = candidate.node();
      JsonNode main = node.path("mainEntityOfPage");
      boolean here =
          addresses.contains(address(node.path("url").asText("")))
              || addresses.contains(address(node.path("@id").asText("")))
              || addresses.contains(address(main.asText("")))
              || addresses.contains(address(main.path("@id").asText("")));
      String headline = text(node, "headline", "name");
      boolean told = headline != null && headings.contains(Fold.fold(headline));
      int score = (here ? 4 : 0) + (told ? 2 : 0) + (candidate.listed() ? 0 : 1);
      if (score > most) {
        most = score;
        best = node;
      }
    }
    return best;
  }

  /** An address without what pages add to it. */
  private static String address(String url) {
    int end = url.length();
    for (int i = 0; i < end; i++) {
      if (url.charAt(i) == '#' || url.charAt(i) == '?') {
        end = i;
      }
    }
    while (end > 0 && url.charAt(end - 1) == '/') {
      end--;
    }
    return url.substring(0, end);
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
        return unescape(value.asText());
      }
    }
    return null;
  }

  /** The names of people or bodies, which may stand elsewhere and be referred to; or null. */
  private static String names(JsonNode who, Map<String, JsonNode> named) {
    Set<String> names = new LinkedHashSet<>();
    addNames(who, named, names, 0);
    return names.isEmpty() ? null : String.join("، ", names);
  }

  private static void addNames(
      JsonNode who, Map<String, JsonNode> named, Set<String> names, int depth) {
    if (depth > 3) {
      return;
    }
    if (who.isArray()) {
      who.forEach(one -> addNames(one, named, names, depth + 1));
    } else if (who.isTextual()) {
      String name = unescape(who.asText());
      if (!name.isBlank() && !name.contains("://")) {
        names.add(name);
      }
    } else if (who.has("name")) {
      addNames(who.path("name"), named, names, depth + 1);
    } else if (named.containsKey(who.path("@id").asText(""))) {
      addNames(named.get(who.path("@id").asText()), named, names, depth + 1);
    }
  }

  /** Sites put entities into JSON, where they mean nothing. */
  private static String unescape(String value) {
    String plain = value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
    return plain.strip();
  }
}

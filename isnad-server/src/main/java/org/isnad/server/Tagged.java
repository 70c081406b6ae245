package org.isnad.server;

import jakarta.servlet.http.HttpServletRequest;
import java.util.zip.CRC32C;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers with an entity tag: the revision, a hyphen, and a sum over the body, so that a tag serves
 * to ask whether anything is new as well as to say on which revision a decision was made.
 */
@Component
class Tagged {
  private final JsonMapper json;

  Tagged(JsonMapper json) {
    this.json = json;
  }

  /** The answer, or 304 where whoever asks has it. */
  ResponseEntity<byte[]> json(Object value, String revision, HttpServletRequest request) {
    byte[] body = json.writeValueAsBytes(value);
    CRC32C sum = new CRC32C();
    sum.update(body);
    String tag = "\"" + revision + "-" + Long.toHexString(sum.getValue()) + "\"";
    if (new ServletWebRequest(request).checkNotModified(tag)) {
      return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
    }
    return ResponseEntity.ok()
        .eTag(tag)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .contentType(MediaType.APPLICATION_JSON)
        .body(body);
  }

  /**
   * The revision in an {@code If-Match}.
   *
   * @throws ApiException 428 where it is missing, 400 where it is none
   */
  static long revision(String ifMatch) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw ApiException.of(
          HttpStatus.PRECONDITION_REQUIRED,
          "revision-needed",
          "If-Match with the ETag of the event is needed");
    }
    String tag = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
    int hyphen = tag.indexOf('-');
    try {
      return Long.parseLong(hyphen < 0 ? tag : tag.substring(0, hyphen));
    } catch (NumberFormatException e) {
      throw ApiException.wrong("If-Match", "If-Match is the ETag of an event");
    }
  }
}

package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Reports are named by their id in the path, or, as ids may hold what a path cannot, by {@code
 * /reports/-?id=…}.
 */
@RestController
@RequestMapping(Security.API + "/reports")
@Tag(name = "reports", description = "The reports of the record")
class ReportsController {
  private final Reports reports;
  private final Adding adding;
  private final Tagged tagged;

  ReportsController(Reports reports, Adding adding, Tagged tagged) {
    this.reports = reports;
    this.adding = adding;
    this.tagged = tagged;
  }

  /**
   * A report that is pasted, or the address of one.
   *
   * @param published ISO 8601 day or moment, or null where it is not known
   * @param author whoever signs it, or null
   */
  record Given(
      String text, String title, String source, String published, String url, String author) {}

  /**
   * @param job see /jobs
   */
  record Accepted(String job) {}

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Adds a report: its text, or its address")
  Accepted add(@RequestBody Given given) {
    return new Accepted(adding.given(given).id());
  }

  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Adds files: text, HTML, PDF, DOCX, JSON lines, each also gzipped")
  Accepted upload(@RequestPart("files") List<MultipartFile> files) {
    return new Accepted(adding.uploaded(files).id());
  }

  @GetMapping("/{id}")
  @Operation(summary = "A report: its text, and the words from which everything was coded")
  ResponseEntity<byte[]> report(@PathVariable String id, HttpServletRequest request) {
    return tagged.json(reports.view(id), "r", request);
  }

  @GetMapping(value = "/-", params = "id")
  @Operation(summary = "The same for an id that does not fit into a path")
  ResponseEntity<byte[]> named(@RequestParam String id, HttpServletRequest request) {
    return report(id, request);
  }

  @GetMapping(value = "/{id}/original", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(summary = "The text as it came")
  ResponseEntity<byte[]> original(@PathVariable String id) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache().cachePrivate())
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .body(reports.original(id).getBytes(StandardCharsets.UTF_8));
  }

  @GetMapping(value = "/-/original", params = "id", produces = MediaType.TEXT_PLAIN_VALUE)
  @Operation(summary = "The same for an id that does not fit into a path")
  ResponseEntity<byte[]> originalOf(@RequestParam String id) {
    return original(id);
  }
}

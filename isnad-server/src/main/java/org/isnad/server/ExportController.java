package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Security.API + "/export")
@Tag(name = "export", description = "Events in the formats of other programmes")
class ExportController {
  private final EventStreams streams;

  ExportController(EventStreams streams) {
    this.streams = streams;
  }

  @GetMapping("/{programme}")
  @Operation(summary = "All events asked for, as acled-csv, ged-csv, geojson, jsonl or zip")
  void export(
      @PathVariable String programme,
      @ModelAttribute EventParameters filter,
      @Parameter(
              description = "exact, or admin1: of places no more than the province, and no quotes")
          @RequestParam(required = false)
          String precision,
      @Parameter(description = "true: CSV begins with a byte order mark, as Excel needs it")
          @RequestParam(required = false)
          String bom,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    KnownParameters.check(request, EventParameters.class, "precision", "bom");
    boolean mark = "true".equals(bom);
    switch (programme) {
      case "acled-csv" -> streams.acled(filter, precision, mark, response);
      case "ged-csv" -> streams.ged(filter, precision, mark, response);
      case "geojson" -> streams.geojson(filter, precision, response);
      case "jsonl" -> streams.jsonl(filter, precision, response);
      case "zip" -> streams.zip(filter, precision, mark, response);
      default -> throw ApiException.notFound("format", programme);
    }
  }
}

package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping(Security.API)
@Tag(name = "overview", description = "Map and curve, search, comparison")
class OverviewController {
  private final Situation situation;
  private final Search search;
  private final Comparisons comparisons;

  OverviewController(Situation situation, Search search, Comparisons comparisons) {
    this.situation = situation;
    this.search = search;
    this.comparisons = comparisons;
  }

  @GetMapping("/situation")
  @Operation(summary = "Map, curve, newest, revised and disputed events")
  Situation.View situation(
      @ModelAttribute EventParameters filter,
      @Parameter(description = "day or week") @RequestParam(required = false) String by,
      @Parameter(description = "moment from which on changes count as revisions")
          @RequestParam(required = false)
          String since,
      HttpServletRequest request) {
    KnownParameters.check(request, EventParameters.class, "by", "since");
    return situation.view(filter, by, since);
  }

  @GetMapping("/search")
  @Operation(summary = "Reports by their words, with snippets and what they tell of")
  Search.Part search(
      @Parameter(description = "words, \"phrases\", fields; see docs/store.md")
          @RequestParam(required = false)
          String q,
      @ModelAttribute Search.Query filter,
      @RequestParam(required = false) String limit,
      @RequestParam(required = false) String cursor,
      HttpServletRequest request) {
    KnownParameters.check(request, Search.Query.class, "q", "limit", "cursor");
    return search.find(q, filter, limit, cursor);
  }

  @GetMapping("/compare")
  @Operation(
      summary = "What reports agree and differ on, as isnad compare says it",
      responses =
          @ApiResponse(
              responseCode = "200",
              content = @Content(schema = @Schema(implementation = RawJson.class))))
  JsonNode compare(@RequestParam(required = false) List<String> report) {
    return comparisons.compare(report);
  }
}

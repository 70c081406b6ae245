package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Security.API + "/events")
@Tag(name = "events", description = "The events of the record")
class EventsController {
  private final Events events;
  private final EventStreams streams;
  private final Tagged tagged;

  EventsController(Events events, EventStreams streams, Tagged tagged) {
    this.events = events;
    this.streams = streams;
    this.tagged = tagged;
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Events, a part at a time")
  Page<EventSummary> list(
      @ModelAttribute EventParameters filter,
      @Parameter(
              description = "date, killed, sources, changed, type, country; - before it: falling")
          @RequestParam(required = false)
          String sort,
      @Parameter(description = "1 to 500; 50") @RequestParam(required = false) String limit,
      @Parameter(description = "next of the part before") @RequestParam(required = false)
          String cursor,
      HttpServletRequest request) {
    KnownParameters.check(request, EventParameters.class, "sort", "limit", "cursor", "format");
    return events.list(filter, sort, limit, cursor);
  }

  @GetMapping(produces = EventStreams.CSV)
  @Operation(summary = "All events asked for as CSV", hidden = true)
  void csv(
      @ModelAttribute EventParameters filter,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    KnownParameters.check(request, EventParameters.class, "sort", "limit", "cursor", "format");
    streams.csv(filter, response);
  }

  @GetMapping(produces = EventStreams.GEOJSON)
  @Operation(summary = "All events asked for as GeoJSON", hidden = true)
  void geojson(
      @ModelAttribute EventParameters filter,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    KnownParameters.check(request, EventParameters.class, "sort", "limit", "cursor", "format");
    streams.geojson(filter, "exact", response);
  }

  @GetMapping("/facets")
  @Operation(summary = "How many events have which value; a filter does not bear on its own facet")
  Facets facets(@ModelAttribute EventParameters filter, HttpServletRequest request) {
    KnownParameters.check(request, EventParameters.class);
    return events.facets(filter);
  }

  @GetMapping("/{id}")
  @Operation(summary = "An event with its ledger, reports, relations and decisions")
  ResponseEntity<byte[]> event(@PathVariable String id, HttpServletRequest request) {
    Events.Detail detail = events.detail(id);
    return tagged.json(detail, String.valueOf(detail.revision()), request);
  }

  @GetMapping("/{id}/history")
  @Operation(summary = "Every change of an event, in the order of writing")
  Page<Events.Entry> history(@PathVariable String id) {
    return events.history(id);
  }
}

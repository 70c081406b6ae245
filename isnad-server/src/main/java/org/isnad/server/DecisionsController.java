package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.isnad.store.Source;
import org.isnad.store.Store;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Security.API)
@Tag(name = "decisions", description = "What analysts decide, and how they rate sources")
class DecisionsController {
  private final Decisions decisions;
  private final Store store;

  DecisionsController(Decisions decisions, Store store) {
    this.decisions = decisions;
    this.store = store;
  }

  /**
   * @param reliability A to F, or null; F and null: unknown
   * @param credibility 1 to 6, or null; 6 and null: unknown
   */
  record Rating(String reliability, Integer credibility, String reason) {}

  @PostMapping("/decisions")
  @Operation(summary = "Decides something about an event; 412 where it has changed meanwhile")
  Decisions.Outcome decide(
      @Parameter(description = "ETag of the event, or its revision in quotation marks")
          @RequestHeader(value = "If-Match", required = false)
          String ifMatch,
      @RequestBody Decisions.Wanted wanted) {
    return decisions.decide(CurrentUser.name(), wanted, Tagged.revision(ifMatch));
  }

  @DeleteMapping("/decisions/{id}")
  @Operation(summary = "Takes a decision back, which is a new entry of the change feed")
  Decisions.Outcome undo(@PathVariable long id, @RequestParam(required = false) String reason) {
    return decisions.undo(id, CurrentUser.name(), reason);
  }

  @GetMapping("/decisions")
  @Operation(summary = "All decisions, the newest first")
  Page<Decisions.View> all(
      @RequestParam(required = false) String limit, @RequestParam(required = false) String cursor) {
    List<Decisions.View> all = new java.util.ArrayList<>(decisions.of(null));
    java.util.Collections.reverse(all);
    return Page.of(all, limit, cursor);
  }

  @GetMapping("/sources")
  @Operation(summary = "All outlets, with how they are rated by the Admiralty scale")
  Page<Source> sources() {
    return Page.all(store.sources());
  }

  @PutMapping("/sources/{name}")
  @Operation(summary = "Rates an outlet")
  Decisions.Outcome rate(@PathVariable String name, @RequestBody Rating rating) {
    if (store.sources().stream().noneMatch(source -> source.name().equals(name))) {
      throw ApiException.notFound("source", name);
    }
    return decisions.rate(
        CurrentUser.name(), name, rating.reliability(), rating.credibility(), rating.reason());
  }

  @PutMapping(value = "/sources/-", params = "name")
  @Operation(summary = "The same for a name that does not fit into a path")
  Decisions.Outcome rateNamed(@RequestParam String name, @RequestBody Rating rating) {
    return rate(name, rating);
  }
}

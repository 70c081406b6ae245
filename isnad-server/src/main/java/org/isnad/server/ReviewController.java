package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Security.API)
@Tag(name = "review", description = "What should be looked at, and how long that takes")
class ReviewController {
  private final Review review;
  private final Work work;

  ReviewController(Review review, Work work) {
    this.review = review;
    this.work = work;
  }

  record Spent(Integer seconds) {}

  @GetMapping("/review")
  @Operation(summary = "What is doubtful, the most so first")
  Review.Part review(
      @Parameter(
              description = "uncertain-merge, disputed-figure, low-precision-place, new-name; all")
          @RequestParam(required = false)
          String kind,
      @RequestParam(required = false) String limit,
      @RequestParam(required = false) String cursor) {
    return review.part(kind, limit, cursor);
  }

  @PostMapping("/events/{id}/work")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "Adds time that was spent on an event")
  void spent(@PathVariable String id, @RequestBody Spent spent) {
    work.add(id, CurrentUser.name(), spent.seconds());
  }

  @GetMapping("/work")
  @Operation(summary = "Time and edits by user and event")
  Work.Summary work() {
    return work.summary();
  }
}

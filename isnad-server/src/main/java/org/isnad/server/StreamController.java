package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@RestController
@RequestMapping(Security.API)
@Tag(name = "progress", description = "What is going on")
class StreamController {
  private final Feed feed;
  private final Jobs jobs;

  StreamController(Feed feed, Jobs jobs) {
    this.feed = feed;
    this.jobs = jobs;
  }

  @GetMapping(value = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  @Operation(summary = "Server-sent events: job (progress of reports), change (of an event)")
  SseEmitter stream() {
    return feed.listen();
  }

  @GetMapping("/jobs/{id}")
  @Operation(summary = "How far the adding of reports is, and what became of each")
  Job.Progress job(@PathVariable String id) {
    return jobs.find(id).progress();
  }
}

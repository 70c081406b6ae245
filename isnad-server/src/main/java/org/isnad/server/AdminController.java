package org.isnad.server;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(Security.API)
@Tag(name = "server", description = "The server itself")
class AdminController {
  private final Users users;

  AdminController(Users users) {
    this.users = users;
  }

  record Known(String name, String role) {}

  @GetMapping("/users")
  @Operation(summary = "Who is set up, for admins; isnad user changes it")
  Page<Known> users() {
    return Page.all(
        users.list().stream().map(user -> new Known(user.name(), user.role().code())).toList());
  }

  @GetMapping(value = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "This description")
  ResponseEntity<Resource> description() {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate())
        .contentType(MediaType.APPLICATION_JSON)
        .body(new ClassPathResource("openapi.json", AdminController.class));
  }
}

package org.isnad.server;

import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.nio.charset.StandardCharsets;
import org.isnad.export.Json;
import org.isnad.ledger.LedgerEvent;

/** JSON that is written elsewhere, so that commands and interface say the same. */
@Schema(type = "object", description = "as isnad writes it; see docs/codebook.md")
record RawJson(@JsonValue @JsonRawValue String json) {
  static RawJson of(byte[] line) {
    return new RawJson(new String(line, StandardCharsets.UTF_8).stripTrailing());
  }

  static RawJson of(LedgerEvent event) {
    return of(Json.event(event));
  }
}

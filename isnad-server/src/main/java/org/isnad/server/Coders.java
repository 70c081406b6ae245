package org.isnad.server;

import org.isnad.coding.Coder;
import org.springframework.stereotype.Component;

/** The coder, which is made when it is first needed and serves all. */
@Component
class Coders {
  private Coder coder;

  synchronized Coder coder() {
    if (coder == null) {
      coder = Coder.builtIn();
    }
    return coder;
  }
}

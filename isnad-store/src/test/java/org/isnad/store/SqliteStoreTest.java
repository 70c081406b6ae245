package org.isnad.store;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The contract on SQLite. */
class SqliteStoreTest extends StoreContract {
  @Override
  Engine engine() {
    return Engine.sqlite(folder);
  }

  @Test
  void saysWhatIsWrongWithAFile() throws Exception {
    String missing = folder.resolve("missing.db").toString();
    assertThatThrownBy(() -> Store.open(missing, false))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("missing.db");
    Path text = Files.writeString(folder.resolve("text.db"), "no database at all\n".repeat(500));
    assertThatThrownBy(() -> Store.open(text.toString(), true))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("not a SQLite database");
    assertThatThrownBy(() -> Store.open(folder.toString(), true))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is a folder");
    assertThatThrownBy(() -> Store.open("jdbc:mysql://localhost/x", true))
        .isInstanceOf(StoreException.class);
  }
}

package org.isnad.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** The words for the codes of the codebook, and those of tables and pages, in one language. */
public final class Words {
  private final Properties words = new Properties();

  private Words(String language) {
    String name = "labels_" + language + ".properties";
    try (InputStream in = Words.class.getResourceAsStream(name)) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @param language {@code ar} or {@code en}
   */
  public static Words of(String language) {
    return new Words(language);
  }

  /**
   * @param name as it stands in the file of the language
   * @return {@code otherwise} where the file has no such line
   */
  public String of(String name, String otherwise) {
    return words.getProperty(name, otherwise);
  }

  /** The label of a code: without one, the code itself with spaces for hyphens. */
  public String code(String kind, String code) {
    return of(kind + "." + code, code.replace('-', ' '));
  }
}

package org.isnad.effort;

/** A file that cannot be read as what it should be. */
public final class WrongInput extends Exception {
  private static final long serialVersionUID = 1L;

  private final String file;
  private final String where;

  /**
   * @param where line, report and field, or null where it is the file as a whole
   * @param message what is wrong
   */
  WrongInput(String file, String where, String message) {
    super(message);
    this.file = file;
    this.where = where;
  }

  public String file() {
    return file;
  }

  /** Line, report and field, or null. */
  public String where() {
    return where;
  }
}

package org.isnad.store;

/** The store cannot do what was asked; the message is a sentence for the person who asked. */
public class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  StoreException(String message) {
    super(message);
  }

  StoreException(String message, Throwable cause) {
    super(message, cause);
  }
}

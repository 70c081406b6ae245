package org.isnad.ingest.fetch;

import java.io.IOException;

/** Why an address was not fetched. Its message is a sentence for the person who asked for it. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final int status;

  /** What kind of reason it is. */
  public enum Reason {
    /** No address that can be fetched. */
    ADDRESS,
    /** The host is not one of the public network. */
    PRIVATE,
    /** The site does not let robots read it. */
    ROBOTS,
    /** Redirected too often, or to nowhere. */
    REDIRECT,
    /** The server answers with an error. */
    STATUS,
    /** Neither text nor a document. */
    CONTENT,
    /** Larger than the limit. */
    SIZE,
    /** Took longer than the limit. */
    TIME,
    /** The server is not there, or the connection broke. */
    NETWORK
  }

  FetchException(Reason reason, String message) {
    this(reason, message, null);
  }

  /** The server answered with an error. */
  FetchException(int status) {
    super("the server answers " + status + (status == 404 || status == 410 ? " (not there)" : ""));
    this.reason = Reason.STATUS;
    this.status = status;
  }

  FetchException(Reason reason, String message, Throwable cause) {
    super(message, cause);
    this.reason = reason;
    this.status = 0;
  }

  public Reason reason() {
    return reason;
  }

  /** The server's answer where it is the reason, else 0. */
  int status() {
    return status;
  }
}

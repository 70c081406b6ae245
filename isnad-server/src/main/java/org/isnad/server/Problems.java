package org.isnad.server;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.isnad.store.ConflictException;
import org.isnad.store.InvalidDecisionException;
import org.isnad.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Every error as problem+json (RFC 9457); nothing of the inside of the program is told. */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
  private static final String TYPE = "urn:isnad:problem:";

  static ProblemDetail problem(
      HttpStatusCode status, String kind, String detail, Map<String, Object> properties) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
    problem.setType(URI.create(TYPE + kind));
    properties.forEach(problem::setProperty);
    return problem;
  }

  private static ResponseEntity<Object> answer(ProblemDetail problem) {
    return ResponseEntity.status(problem.getStatus())
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  @ExceptionHandler(ApiException.class)
  ResponseEntity<Object> refused(ApiException e) {
    return answer(problem(e.status(), e.kind(), e.getMessage(), e.properties()));
  }

  @ExceptionHandler(ConflictException.class)
  ResponseEntity<Object> conflict(ConflictException e) {
    return answer(
        problem(
            HttpStatus.PRECONDITION_FAILED,
            "conflict",
            "the event has changed meanwhile",
            Map.of("event", e.eventId(), "expected", e.expected(), "revision", e.actual())));
  }

  @ExceptionHandler(InvalidDecisionException.class)
  ResponseEntity<Object> invalid(InvalidDecisionException e) {
    return refused(
        ApiException.of(HttpStatus.UNPROCESSABLE_CONTENT, "impossible", e.getMessage())
            .with("field", "decision." + e.field()));
  }

  @ExceptionHandler(StoreException.class)
  ResponseEntity<Object> store(StoreException e, HttpServletRequest request) {
    LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
    return answer(
        problem(
            HttpStatus.SERVICE_UNAVAILABLE,
            "record-unavailable",
            "the record cannot be read or written just now",
            Map.of()));
  }

  @ExceptionHandler(InvalidParameterException.class)
  ResponseEntity<Object> undecodable() {
    return refused(
        ApiException.of(
            HttpStatus.BAD_REQUEST, "wrong-request", "the parameters are not UTF-8 or too many"));
  }

  @ExceptionHandler({RuntimeException.class, Error.class})
  ResponseEntity<Object> failed(Throwable e, HttpServletRequest request) {
    LOG.error("{} {}", request.getMethod(), request.getRequestURI(), e);
    return answer(
        problem(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "failed",
            "something went wrong; the server's log says what",
            Map.of()));
  }

  @Override
  protected ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyLimit.TooLarge) {
        return answer(BodyLimit.problem());
      }
    }
    return answer(
        problem(
            HttpStatus.BAD_REQUEST, "wrong-body", "the body is not the JSON asked for", Map.of()));
  }

  @Override
  protected ResponseEntity<Object> handleTypeMismatch(
      TypeMismatchException e, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String field =
        e instanceof MethodArgumentTypeMismatchException argument
            ? argument.getName()
            : String.valueOf(e.getPropertyName());
    return refused(ApiException.wrong(field, "this is not a value of " + field));
  }

  @Override
  protected ResponseEntity<Object> handleMissingServletRequestParameter(
      MissingServletRequestParameterException e,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    return refused(ApiException.wrong(e.getParameterName(), e.getParameterName() + " is missing"));
  }

  @Override
  protected ResponseEntity<Object> handleExceptionInternal(
      Exception e, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    String kind =
        switch (status.value()) {
          case 404 -> "not-found";
          case 405 -> "method-not-allowed";
          case 406 -> "not-acceptable";
          case 413 -> "too-large";
          case 415 -> "unsupported-media-type";
          default -> status.is5xxServerError() ? "failed" : "wrong-request";
        };
    ProblemDetail problem =
        body instanceof ProblemDetail given ? given : ProblemDetail.forStatus(status);
    problem.setType(URI.create(TYPE + kind));
    if (status.value() == 413) {
      problem.setDetail("this is larger than what is taken");
    }
    HttpHeaders answer = new HttpHeaders();
    if (headers != null && headers.getAllow() != null && !headers.getAllow().isEmpty()) {
      answer.setAllow(headers.getAllow());
    }
    answer.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(problem, answer, status);
  }
}

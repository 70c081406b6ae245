package org.isnad.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies beyond a limit, also those that do not say how long they are. */
final class BodyLimit extends OncePerRequestFilter {
  /** A long report pasted as text; files have a limit of their own. */
  static final long BYTES = 4L << 20;

  private final ProblemWriter problems;

  BodyLimit(ProblemWriter problems) {
    this.problems = problems;
  }

  static ProblemDetail problem() {
    return Problems.problem(
        HttpStatus.CONTENT_TOO_LARGE,
        "too-large",
        "a body has at most " + (BYTES >> 20) + " MB; files may have more",
        Map.of("limit", BYTES));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String type = request.getContentType();
    if (type != null && type.startsWith("multipart/")) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > BYTES) {
      problems.write(response, problem());
    } else {
      chain.doFilter(
          new HttpServletRequestWrapper(request) {
            @Override
            public ServletInputStream getInputStream() throws IOException {
              return new Limited(super.getInputStream());
            }
          },
          response);
    }
  }

  /** The body was longer than it may be. */
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1;

    TooLarge() {
      super("the body is too large");
    }
  }

  private static final class Limited extends ServletInputStream {
    private final ServletInputStream in;
    private long left = BYTES;

    Limited(ServletInputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) {
        count(1);
      }
      return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = in.read(bytes, offset, length);
      if (read > 0) {
        count(read);
      }
      return read;
    }

    private void count(int read) throws IOException {
      left -= read;
      if (left < 0) {
        throw new TooLarge();
      }
    }

    @Override
    public boolean isFinished() {
      return in.isFinished();
    }

    @Override
    public boolean isReady() {
      return in.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      in.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}

package org.preuve.gateway.routes;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.preuve.gateway.problem.Problem;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * At most 26 MB go inward: an attachment of 25 MB with its envelope. A declared length is refused at once; without one
 * the bytes are counted while they pass, so nothing is buffered to find out.
 */
@Component
@Order(BodyLimit.BEHIND_SECURITY)
class BodyLimit extends OncePerRequestFilter {

    /** So that its refusals carry the security headers too. */
    static final int BEHIND_SECURITY = -50;

    private static final long LIMIT = 26L * 1024 * 1024;
    private static final String DETAIL = "At most 26 MB are let through.";

    static ServerResponse refusal() {
        return Problem.TOO_LARGE.answer(DETAIL);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LIMIT) {
            Problem.TOO_LARGE.write(response, DETAIL);
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    static final class BodyTooLarge extends IOException {
        BodyTooLarge() {
            super(DETAIL);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private @Nullable ServletInputStream counted;

        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (counted == null) {
                counted = new Counted(super.getInputStream());
            }
            return counted;
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream body;
        private long passed;

        Counted(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = body.read(into, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int more) throws BodyTooLarge {
            passed += more;
            if (passed > LIMIT) {
                throw new BodyTooLarge();
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}

package org.preuve.quickstart.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Deque;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Supplier;

/**
 * Posts over HTTP/1.1 connections that are kept, and does as little as can be done about it: who loads a service shares
 * the machine with it.
 */
final class Wire implements AutoCloseable {

    private static final long KEPT_NANOS = Duration.ofSeconds(3).toNanos();

    private final int port;
    private final Supplier<String> token;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    /** @param token a bearer token; empty for none */
    Wire(int port, Supplier<String> token) {
        this.port = port;
        this.token = token;
    }

    /**
     * The body of the answer.
     *
     * @throws IllegalStateException when the answer has another status
     */
    byte[] post(String path, String mediaType, byte[] body, int status) {
        try {
            var connection = idle.poll();
            if (connection == null || connection.isClosed()) {
                connection = new Connection(new Socket(InetAddress.getLoopbackAddress(), port));
            }
            connection.send(head(path, mediaType, body.length), body);
            byte[] answer = connection.read(status);
            if (connection.last) {
                connection.socket.close();
            } else {
                idle.push(connection);
            }
            return answer;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private byte[] head(String path, String mediaType, int length) {
        String bearer = token.get();
        String authorization = bearer.isEmpty() ? "" : "Authorization: Bearer " + bearer + "\r\n";
        return ("POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\n" + authorization + "Content-Type: "
                        + mediaType + "\r\nContent-Length: " + length + "\r\n\r\n")
                .getBytes(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        for (var connection : idle) {
            connection.socket.close();
        }
    }

    private static final class Connection {

        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        /** Whether the server said that it ends here. */
        private boolean last;

        private long used = System.nanoTime();

        Connection(Socket socket) throws IOException {
            this.socket = socket;
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 14);
            out = socket.getOutputStream();
        }

        /** A server gives up a connection that nobody uses for a while. */
        boolean isClosed() {
            return System.nanoTime() - used > KEPT_NANOS;
        }

        void send(byte[] head, byte[] body) throws IOException {
            var whole = new byte[head.length + body.length];
            System.arraycopy(head, 0, whole, 0, head.length);
            System.arraycopy(body, 0, whole, head.length, body.length);
            out.write(whole);
        }

        /** RFC 9112: a body of a given length, or in chunks. */
        byte[] read(int expected) throws IOException {
            String status = line();
            int length = -1;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                }
                last |= lower.equals("connection: close");
            }
            byte[] body = length >= 0 ? in.readNBytes(length) : chunks();
            used = System.nanoTime();
            if (!status.startsWith("HTTP/1.1 " + expected)) {
                throw new IllegalStateException(status + ": " + new String(body, ISO_8859_1));
            }
            return body;
        }

        private byte[] chunks() throws IOException {
            var body = new ByteArrayOutputStream();
            for (int size = chunkSize(); size > 0; size = chunkSize()) {
                body.write(in.readNBytes(size));
                line();
            }
            line();
            return body.toByteArray();
        }

        private int chunkSize() throws IOException {
            return Integer.parseInt(line().strip(), 16);
        }

        private String line() throws IOException {
            var line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}

package org.preuve.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        classes = Gateway.class,
        properties = "spring.config.name=gateway")
class StreamingTests {

    private static final CountDownLatch FIRST_BYTES_ARRIVED = new CountDownLatch(1);
    private static final HttpServer LEDGER = ledgerThatTellsWhenItReads();

    private final Caller caller;

    StreamingTests(@LocalServerPort int port) {
        caller = new Caller(port);
    }

    @DynamicPropertySource
    static void addresses(DynamicPropertyRegistry properties) {
        properties.add(
                "preuve.routes.ledger",
                () -> "http://localhost:" + LEDGER.getAddress().getPort());
        properties.add("preuve.routes.supplier", () -> "http://localhost:" + portWhereNobodyListens());
    }

    @AfterAll
    static void stop() {
        LEDGER.stop(0);
    }

    @Test
    void passesTheFirstBytesInwardBeforeTheLastHaveCome() throws Exception {
        var pipe = new PipedOutputStream();
        var body = new PipedInputStream(pipe, 64 * 1024);
        var answer = CompletableFuture.supplyAsync(() -> caller.postChunks("/api/v1/evidence/1/attachments", body));

        try (pipe) {
            for (int kilobyte = 0; FIRST_BYTES_ARRIVED.getCount() > 0 && kilobyte < 20 * 1024; kilobyte++) {
                pipe.write(new byte[1024]);
                pipe.flush();
                FIRST_BYTES_ARRIVED.await(1, TimeUnit.MILLISECONDS);
            }
            assertThat(FIRST_BYTES_ARRIVED.getCount())
                    .as("the service has not read yet")
                    .isZero();
            assertThat(answer).isNotDone();
        }

        assertThat(answer.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(204);
    }

    @Test
    void answers503WhenNobodyListens() {
        var answer = caller.get("/api/v1/suppliers");

        RouteTableTests.assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).hasValue("2");
    }

    private static HttpServer ledgerThatTellsWhenItReads() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", exchange -> {
                try (var in = exchange.getRequestBody()) {
                    assertThat(in.read()).isZero();
                    FIRST_BYTES_ARRIVED.countDown();
                    in.readAllBytes();
                }
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int portWhereNobodyListens() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

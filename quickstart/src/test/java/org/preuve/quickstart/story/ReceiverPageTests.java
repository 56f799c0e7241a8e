package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.http.RequestSigner;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.quickstart.launch.RunningPreuve;

/** The receiver on the page for suppliers takes what its customer signed, by the key that the gateway shows, and nothing else. */
@ExtendWith(SharedSystem.class)
class ReceiverPageTests {

    private static final String ADDRESS = "https://supplier.example/told?by=us";
    private static final String EVENT =
            "{\"data\":{},\"id\":\"1\",\"subject\":\"urn:uuid:5f0c2b1e-0000-4000-8000-000000000001\",\"type\":\"of.a.test\"}";
    private static final Pattern LISTENING = Pattern.compile("listening at (\\d+)");

    @TempDir
    Path directory;

    private final RunningPreuve preuve;
    private final HttpClient http = HttpClient.newHttpClient();

    ReceiverPageTests(RunningPreuve preuve) {
        this.preuve = preuve;
    }

    @Test
    void takesWhatItsCustomerSignedAndNothingElse() throws Exception {
        assumeTrue(
                Program.run(directory, "sh", "-c", "node --version").output().matches("(?s)v([2-9][0-9])\\..*"),
                "node is not installed");
        String customer = preuve.installation().publicUrl();
        assertThat(Program.run(directory, "bash", "-euc", SupplierPageTests.blocks("Be told"))
                        .exitCode())
                .isZero();
        Path printed = directory.resolve("receiver.txt");
        Process receiver = new ProcessBuilder("node", "receiver.mjs", ADDRESS, customer, "0")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start();
        try {
            URI here = URI.create("http://localhost:" + await().until(() -> port(printed), port -> port > 0));
            HttpResponse<Void> agreed = http.send(
                    HttpRequest.newBuilder(here)
                            .method("OPTIONS", BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.discarding());
            assertThat(agreed.headers().firstValue("WebHook-Allowed-Origin"))
                    .hasValue(URI.create(customer).getHost());

            SigningKey key = preuve.installation().keychain().key("webhooks");
            assertThat(post(here, key, EVENT, EVENT)).isEqualTo(204);
            assertThat(post(here, key, EVENT, EVENT + " ")).isEqualTo(401);
            assertThat(post(here, SigningKey.generate(new SecureRandom()), EVENT, EVENT))
                    .isEqualTo(401);
            assertThat(read(printed)).containsOnlyOnce("of.a.test urn:uuid:5f0c2b1e-0000-4000-8000-000000000001 {}");
        } finally {
            receiver.destroyForcibly().waitFor();
        }
    }

    private int post(URI here, SigningKey key, String signed, String sent) throws Exception {
        String id = People.of(preuve.installation())
                .anybody()
                .get("/api/v1/webhook-keys")
                .json()
                .at("/keys/0/kid")
                .asString();
        Map<String, String> fields = new RequestSigner(key, id, Clock.systemUTC(), new SecureRandom())
                .sign(
                        "POST",
                        RequestTarget.parse(ADDRESS),
                        Map.of("Content-Type", "application/cloudevents+json"),
                        signed.getBytes(StandardCharsets.UTF_8));
        HttpRequest.Builder request = HttpRequest.newBuilder(here).POST(BodyPublishers.ofString(sent));
        fields.forEach(request::header);
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    private static int port(Path printed) throws IOException {
        var found = LISTENING.matcher(read(printed));
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static String read(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }
}

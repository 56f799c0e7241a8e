package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.cli.SampleServer.Answer;
import org.preuve.cli.SampleServer.Asked;
import org.preuve.proofs.http.RequestMessage;
import org.preuve.proofs.http.RequestSignature;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.proofs.keys.SigningKey;

/** A supplier who signs requests, at a server that checks the signature as it arrived. */
class RequestTests {

    private final SampleServer server = new SampleServer(asked -> Answer.of(200, "{\"items\":[]}"));

    @TempDir
    private Path folder = Path.of("");

    private Path key = Path.of("");

    @BeforeEach
    void makeAKey() {
        key = folder.resolve("key.pem");
        Run.of("keygen", "--out", key).exits(0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void signsARequestAndPrintsTheAnswer() throws IOException {
        String url = server.address() + "/api/v1/attestations?limit=2&cursor=a%2Fb";
        Run run = Run.of("request", "get", url, "--key", key).exits(0);

        assertThat(run.out().strip()).isEqualTo("{\"items\":[]}");
        RequestSignature signature = signature(url);
        signature.refuseUnlessBy(signingKey().verificationKey());
        signature.refuseUnlessOver(new byte[0]);
        signature.refuseUnlessFresh(Run.NOW);
        assertThat(signature.nonce()).hasSizeGreaterThan(15);
    }

    @Test
    void signsTheBodyToo() throws IOException {
        String url = server.address() + "/api/v1/webhooks";
        Path body = Files.writeString(folder.resolve("body.json"), "{\"url\":\"https://mill.example\"}");
        Run.of("request", "POST", url, "--key", key, "--body", body).exits(0);

        Asked asked = server.asked.getLast();
        assertThat(new String(asked.body(), UTF_8)).isEqualTo(Files.readString(body));
        assertThat(asked.fields().get("Content-type")).containsExactly("application/json");
        RequestSignature signature = signature(url);
        signature.refuseUnlessBy(signingKey().verificationKey());
        signature.refuseUnlessOver(asked.body());
    }

    @Test
    void signsInTheNameOfADidWeb() {
        String url = server.address() + "/api/v1/supplier";
        Run.of("request", "GET", url, "--key", key, "--issuer", "did:web:mill.example")
                .exits(0);

        assertThat(signature(url).method().value()).startsWith("did:web:mill.example#z6Mk");
    }

    @Test
    void saysWhatTheServerSaid() {
        server.lie(
                "/api/v1/supplier",
                truth -> Answer.of(
                        401,
                        "{\"detail\":\"It was revoked.\",\"errors\":[{\"at\":\"keyid\",\"problem\":\"key-revoked\"}]}"));

        Run.of("request", "GET", server.address() + "/api/v1/supplier", "--key", key)
                .refuses("refused (401): It was revoked. [keyid key-revoked]");
    }

    @Test
    void refusesWhatIsNoRequest() {
        Run.of("request", "G T", server.address(), "--key", key).refuses("is not a method");
        Run.of("request", "GET", "preuve.example", "--key", key).refuses("is not an address");
        Run.of("request", "GET", server.address() + "/#top", "--key", key).refuses("is not an address");
        Run.of("request", "GET", server.address(), "--key", folder.resolve("none"))
                .refuses("There is no file");
        assertThat(server.asked).isEmpty();
    }

    private RequestSignature signature(String url) {
        Asked asked = server.asked.getLast();
        return RequestSignature.read(new RequestMessage(asked.method(), RequestTarget.parse(url), asked.fields()));
    }

    private SigningKey signingKey() throws IOException {
        return SigningKey.fromPem(Files.readString(key));
    }
}

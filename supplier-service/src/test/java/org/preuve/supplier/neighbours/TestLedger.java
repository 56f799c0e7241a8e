package org.preuve.supplier.neighbours;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Entry;
import org.preuve.supplier.neighbours.TestLog.SealedAt;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The ledger as a neighbour over HTTP: its internal door before a real log, or answering whatever a test wants. */
public final class TestLedger {

    public static final String DOOR = "/internal/v1/records";

    private final TestLog log = new TestLog();
    private final Set<RecordId> refused = ConcurrentHashMap.newKeySet();
    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().extensions(new SealingDoor()));

    public TestLedger() {
        server.start();
        behave();
    }

    public TestLog log() {
        return log;
    }

    public String url() {
        return server.baseUrl();
    }

    /** Seals what it is sent, as the ledger does; without the token of this service it answers 401. */
    public void behave() {
        server.resetAll();
        server.stubFor(post(urlEqualTo(DOOR)).willReturn(aResponse().withStatus(401)));
        server.stubFor(post(urlEqualTo(DOOR))
                .withHeader("Authorization", equalTo("Bearer " + TestIssuer.SERVICE_TOKEN))
                .willReturn(aResponse().withTransformers(SealingDoor.NAME)));
    }

    /** Answers this from now on. */
    public void answer(ResponseDefinitionBuilder response) {
        server.resetAll();
        server.stubFor(post(urlEqualTo(DOOR)).willReturn(response));
    }

    /** What the ledger says before it takes anything. */
    public static ResponseDefinitionBuilder busy(int seconds) {
        return problem(503, "busy").withHeader("Retry-After", Integer.toString(seconds));
    }

    public static ResponseDefinitionBuilder problem(int status, String slug) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/problem+json")
                .withBody("{\"type\":\"https://preuve.example/problems/%s\",\"status\":%d,".formatted(slug, status)
                        + "\"errors\":[{\"at\":\"/proof\",\"problem\":\"key-revoked\",\"expected\":\"another\"}]}");
    }

    /** Seals what it is sent, and then answers something else: the answer is lost. */
    public void sealAndAnswer(ResponseDefinitionBuilder response) {
        answer(response.withTransformers(SealingDoor.NAME).withTransformerParameter("lost", true));
    }

    /** Will not have this one among many. */
    public void refuse(RecordId id) {
        refused.add(id);
    }

    public void stop() {
        server.stop();
    }

    public int calls() {
        return server.countRequestsMatching(postRequestedFor(urlEqualTo(DOOR)).build())
                .getCount();
    }

    /** What the ledger answers for a sealed record. */
    public static ObjectNode json(SealedAt sealed) {
        Entry entry = sealed.entry();
        return JsonMapper.shared()
                .createObjectNode()
                .put("id", entry.id().value())
                .put("index", entry.index())
                .put("digest", entry.digest().value())
                .put("receipt", sealed.receipt());
    }

    private final class SealingDoor implements ResponseDefinitionTransformerV2 {

        static final String NAME = "sealing-door";

        @Override
        public String getName() {
            return NAME;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            byte[] body = event.getRequest().getBody();
            boolean isLines = "application/x-ndjson".equals(event.getRequest().getHeader("Content-Type"));
            ResponseDefinitionBuilder sealed = isLines ? lines(body) : one(body);
            boolean isLost = event.getTransformerParameters().getBoolean("lost", false);
            return isLost ? event.getResponseDefinition() : sealed.build();
        }

        private ResponseDefinitionBuilder one(byte[] body) {
            Credential record = Credential.parse(body);
            if (log.hasOther(record)) {
                return aResponse().withStatus(409);
            }
            int status = log.knows(record) ? 200 : 201;
            return aResponse()
                    .withStatus(status)
                    .withHeader("Content-Type", "application/json")
                    .withBody(json(log.seal(record)).toString());
        }

        private ResponseDefinitionBuilder lines(byte[] body) {
            StringBuilder answers = new StringBuilder();
            new String(body, StandardCharsets.UTF_8)
                    .lines()
                    .forEach(line -> answers.append(line(line)).append('\n'));
            return aResponse()
                    .withHeader("Content-Type", "application/x-ndjson")
                    .withBody(answers.toString());
        }

        private ObjectNode line(String json) {
            Credential record = Credential.parse(json.getBytes(StandardCharsets.UTF_8));
            ObjectNode line = JsonMapper.shared().createObjectNode();
            if (refused.contains(record.id())) {
                line.put("status", 422)
                        .putObject("problem")
                        .putArray("errors")
                        .addObject()
                        .put("at", "/proof");
                return line;
            }
            if (log.hasOther(record)) {
                line.put("status", 409).putObject("problem");
                return line;
            }
            return line.put("status", log.knows(record) ? 200 : 201)
                    .set("record", json(log.seal(record)))
                    .asObject();
        }
    }
}

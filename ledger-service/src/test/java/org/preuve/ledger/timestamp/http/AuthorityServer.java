package org.preuve.ledger.timestamp.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.util.function.UnaryOperator;

/** An authority over HTTP that answers each request as it is told to. */
public final class AuthorityServer implements AutoCloseable {

    private static final String ANSWERS = "answers";

    private final WireMockServer http =
            new WireMockServer(options().dynamicPort().extensions(new Answers()));
    private volatile UnaryOperator<byte[]> reply = request -> request;

    public AuthorityServer() {
        http.start();
    }

    /** Answers with what becomes of the request's body. */
    public void replies(UnaryOperator<byte[]> how) {
        reply = how;
        answers(aResponse().withTransformers(ANSWERS));
    }

    void answers(ResponseDefinitionBuilder response) {
        http.stubFor(post(urlEqualTo("/tsa")).willReturn(response));
    }

    public String url() {
        return http.url("/tsa");
    }

    int asked() {
        return http.getAllServeEvents().size();
    }

    WireMockServer http() {
        return http;
    }

    @Override
    public void close() {
        http.stop();
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return aResponse()
                    .withStatus(200)
                    .withHeader("Content-Type", "application/timestamp-reply")
                    .withBody(reply.apply(event.getRequest().getBody()))
                    .build();
        }

        @Override
        public String getName() {
            return ANSWERS;
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }
    }
}

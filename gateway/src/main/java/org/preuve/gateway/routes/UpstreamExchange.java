package org.preuve.gateway.routes;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collection;
import java.util.Objects;
import org.preuve.gateway.problem.Problem;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Asks a service for exactly the path and query that came. By default a query is taken apart and written anew, which says
 * the same in other characters; a supplier has signed the characters (RFC 9421).
 */
@Component
class UpstreamExchange extends RestClientProxyExchange {

    UpstreamExchange(RestClient.Builder client, GatewayMvcProperties properties) {
        super(client.build(), properties);
    }

    @Override
    public ServerResponse exchange(Request request) {
        URI asItCame;
        try {
            asItCame = asItCame(
                    Objects.requireNonNull(request.getUri()),
                    request.getServerRequest().servletRequest());
        } catch (IllegalArgumentException unreadable) {
            return Problem.BAD_REQUEST.answer("The address cannot be read.");
        }
        return super.exchange(new Addressed(request, asItCame));
    }

    private static URI asItCame(URI service, HttpServletRequest request) {
        String query = request.getQueryString();
        return URI.create(service.getScheme() + "://" + service.getAuthority() + request.getRequestURI()
                + (query == null ? "" : "?" + query));
    }

    /** The same request for another address. */
    private record Addressed(Request request, URI uri) implements Request {

        @Override
        public URI getUri() {
            return uri;
        }

        @Override
        public HttpMethod getMethod() {
            return request.getMethod();
        }

        @Override
        public HttpHeaders getHeaders() {
            return request.getHeaders();
        }

        @Override
        public ServerRequest getServerRequest() {
            return request.getServerRequest();
        }

        @Override
        public Collection<ResponseConsumer> getResponseConsumers() {
            return request.getResponseConsumers();
        }
    }
}

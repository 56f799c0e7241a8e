package org.preuve.gateway.routes;

import java.util.Set;
import java.util.TreeSet;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The request headers that go inward; every other one stays outside. So no forged identity (`X-User`, `X-Roles`, a client
 * certificate's subject …) and no forged origin (`Forwarded`, `X-Forwarded-*`, `X-Real-IP`) can reach a service, whatever
 * name somebody invents next; and the session cookie stays with the gateway.
 */
@Component
class InwardHeaders implements RequestHttpHeadersFilter, Ordered {

    private static final Set<String> PASSING = caseInsensitive(
            HttpHeaders.ACCEPT,
            HttpHeaders.ACCEPT_ENCODING,
            HttpHeaders.ACCEPT_LANGUAGE,
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_ENCODING,
            HttpHeaders.CONTENT_DISPOSITION,
            HttpHeaders.IF_MATCH,
            HttpHeaders.IF_NONE_MATCH,
            HttpHeaders.IF_MODIFIED_SINCE,
            HttpHeaders.RANGE,
            HttpHeaders.USER_AGENT,
            HttpHeaders.ORIGIN, // which doors other sites' pages may read is known to the service
            HttpHeaders.ACCESS_CONTROL_REQUEST_METHOD,
            HttpHeaders.ACCESS_CONTROL_REQUEST_HEADERS,
            "Idempotency-Key",
            "Content-Digest", // RFC 9530
            "Signature", // RFC 9421
            "Signature-Input");

    @Override
    public HttpHeaders apply(HttpHeaders outside, ServerRequest request) {
        var inward = new HttpHeaders();
        outside.forEach((name, values) -> {
            if (PASSING.contains(name)) {
                inward.addAll(name, values);
            }
        });
        return inward;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    private static Set<String> caseInsensitive(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}

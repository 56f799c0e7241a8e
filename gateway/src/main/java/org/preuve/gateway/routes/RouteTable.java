package org.preuve.gateway.routes;

import static org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions.uri;
import static org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions.route;
import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import java.net.URI;
import java.util.Arrays;
import java.util.stream.Stream;
import org.preuve.gateway.problem.Problem;
import org.preuve.gateway.session.SessionDoor;
import org.preuve.gateway.session.SessionToken;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Every address that leads inward. What is not listed is not found, and so the services' internal doors are out of reach
 * whatever they are called. Who may call what is decided again by each service; no rule about roles stands here.
 */
@Configuration(proxyBeanMethods = false)
class RouteTable {

    private static final String[] LEDGER = {
        "/api/v1/evidence/**", // drafts, attachments, approval
        "/api/v1/company/**", // what the company itself promises and recognises
        "/api/v1/records/**", // records, receipts, bundles
        "/api/v1/log/**", // proofs as JSON
        "/api/v1/keys/revocations", // of the organisation's own keys
        "/log/**", // the log itself: checkpoint, tiles, key
        "/witness/**", // other logs ask for cosignatures here
    };

    private static final String[] SUPPLIER = {
        "/api/v1/suppliers/**",
        "/api/v1/supplier/**", // who signs the request
        "/api/v1/invitations/**",
        "/api/v1/requests/**", // what officers ask suppliers for
        "/api/v1/attestations/**",
        "/api/v1/commitments/**",
        "/api/v1/corrections", // of what suppliers signed
        "/api/v1/withdrawals",
        "/api/v1/keys", // of suppliers
        "/api/v1/webhook-keys", // that sign what suppliers are told
    };

    private static final String[] REPORTING = {
        "/api/v1/claims/**",
        "/api/v1/rulings/**",
        "/api/v1/products/**",
        "/api/v1/commitments/standings", // where commitments stand; before those that suppliers send
        "/api/v1/commitments/*/standing",
        "/api/v1/certificates", // that records state
        "/api/v1/impact/**", // what evidence adds up to
        "/api/v1/impact.*", // the same as files
        "/api/v1/rule-packs/**", // the rules that claims are ruled by
        "/api/v1/log-check/**", // whether the log checks, as its follower sees it
        "/", // home
        "/claims/**", // a claim's page and credential
        "/status/**", // status lists of the claims
        "/01/**", // GS1 Digital Link: a product
        "/feeds/**", // what changes in the claims
        "/.well-known/did.json", // the organisation's keys
        "/contexts/**", // JSON-LD context
        "/assets/**", // styles of the public pages
        "/check", // the page that checks files in a browser
    };

    @Bean
    RouterFunction<ServerResponse> routes(Upstreams to, SessionToken sessionToken, SessionDoor session) {
        return RouterFunctions.route()
                .GET("/session", session::show)
                .add(to("ledger", to.ledger(), sessionToken, LEDGER))
                .add(to("reporting", to.reporting(), sessionToken, REPORTING))
                .add(to("supplier", to.supplier(), sessionToken, SUPPLIER))
                .route(RequestPredicates.all(), request -> Problem.NOT_FOUND.answer("There is no such address."))
                .onError(ResourceAccessException.class, RouteTable::unreachable)
                .build();
    }

    private static RouterFunction<ServerResponse> to(String name, URI at, SessionToken token, String... patterns) {
        RequestPredicate any = Arrays.stream(patterns)
                .map(pattern -> path(pattern))
                .reduce(RequestPredicate::or)
                .orElseThrow();
        return route(name).route(any, http()).before(uri(at)).filter(token).build();
    }

    private static ServerResponse unreachable(Throwable failure, ServerRequest request) {
        boolean tooLarge = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(BodyLimit.BodyTooLarge.class::isInstance);
        return tooLarge
                ? BodyLimit.refusal()
                : Problem.UNAVAILABLE.answer("It may be restarting. Nothing is known to have been stored; try again.");
    }
}

package org.preuve.reporting.organisation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.following.AuthorKeyStore;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.organisation.Organisation;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who the organisation is, and what the words of its records mean, in the formats that credential libraries read. */
@RestController
@CrossOrigin
@Tag(name = "public")
class DidController {

    private static final Resource CONTEXT = new ClassPathResource("org/preuve/reporting/contexts/v1.jsonld");

    private final Organisation organisation;
    private final KnownLogKeys log;
    private final AuthorKeyStore keys;

    DidController(Organisation organisation, KnownLogKeys log, AuthorKeyStore keys) {
        this.organisation = organisation;
        this.log = log;
        this.keys = keys;
    }

    @GetMapping(
            path = "/.well-known/did.json",
            produces = {MediaType.APPLICATION_JSON_VALUE, "application/did+json"})
    @Operation(
            summary =
                    "The organisation's DID document (did:web): its keys, those of before with the time of their revocation, and the log with its verifier key")
    ResponseEntity<Map<String, ?>> did() {
        String did = organisation.did().value();
        DidKeys known = DidKeys.of(organisation, keys);
        String vkey = log.now().newest().toString();
        Map<String, ?> document = Map.of(
                "@context",
                        List.of(
                                "https://www.w3.org/ns/did/v1",
                                "https://w3id.org/security/multikey/v1",
                                "https://w3id.org/security/jwk/v1"),
                "id", did,
                "verificationMethod", known.methods(),
                "assertionMethod", known.current(),
                "service",
                        List.of(Map.of(
                                "id",
                                did + "#log",
                                "type",
                                "TransparencyLog",
                                "serviceEndpoint",
                                Map.of("address", organisation.address("/log").toString(), "vkey", vkey))));
        return ResponseEntity.ok()
                .eTag(Hash.sha256((known.methods() + vkey).getBytes(StandardCharsets.UTF_8))
                        .hex())
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(document);
    }

    @GetMapping(
            path = "/contexts/v1",
            produces = {"application/ld+json", MediaType.APPLICATION_JSON_VALUE})
    @Operation(summary = "The JSON-LD context of Preuve's records; version 1 never changes")
    ResponseEntity<Resource> context() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/ld+json"))
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(CONTEXT);
    }
}

package org.preuve.supplier.webhooks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import org.preuve.supplier.webhooks.WebhookKeys;
import org.preuve.supplier.webhooks.WebhookKeys.PublicKey;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** By which keys receivers know that it is us who call. */
@RestController
@Tag(name = "webhooks")
class WebhookKeysController {

    private static final MediaType JWK_SET = MediaType.parseMediaType("application/jwk-set+json");

    /** A receiver that meets an unknown key asks again after so long at the latest. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final WebhookKeys keys;

    WebhookKeysController(WebhookKeys keys) {
        this.keys = keys;
    }

    @Operation(
            summary = "The keys that sign what suppliers are told",
            description = "For anyone: a JWK Set (RFC 7517), the key that signs now first, then those before it."
                    + " Empty where nobody is told anything.")
    @GetMapping("/api/v1/webhook-keys")
    ResponseEntity<KeySet> keys() {
        return ResponseEntity.ok()
                .contentType(JWK_SET)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new KeySet(keys.published()));
    }

    record KeySet(List<PublicKey> keys) {}
}

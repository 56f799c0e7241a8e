package org.preuve.ledger.witness.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.witness.CosignedLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log's checkpoint as witnesses have cosigned it, and the policy that says whose cosignatures count. */
@RestController
@RequestMapping("/log")
class CheckpointController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl A_SECOND =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    private final CosignedLog log;
    private final String publicUrl;

    CheckpointController(CosignedLog log, @Value("${preuve.public-url}") String publicUrl) {
        this.log = log;
        this.publicUrl = publicUrl;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<String> newest() {
        return text(log.newest().note());
    }

    @GetMapping("/checkpoint/cosigned")
    ResponseEntity<String> cosigned() {
        return text(log.newestCosigned()
                .orElseThrow(() -> new Refused(Problem.of(
                        "not-cosigned", 404, "Not cosigned", "Too few witnesses have cosigned any checkpoint yet.")))
                .note());
    }

    @GetMapping("/policy")
    ResponseEntity<String> policy() {
        return text(log.policyAt(publicUrl + "/log").toString());
    }

    private static ResponseEntity<String> text(String body) {
        return ResponseEntity.ok().contentType(TEXT).cacheControl(A_SECOND).body(body);
    }
}

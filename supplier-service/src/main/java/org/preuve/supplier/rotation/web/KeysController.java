package org.preuve.supplier.rotation.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.preuve.supplier.rotation.ChangeKeys;
import org.preuve.supplier.sealing.LedgerClient.Sealed;
import org.preuve.supplier.submissions.SealedSubmission;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes records by which suppliers take in another key, or revoke one. */
@RestController
@Tag(name = "keys", description = "What suppliers sign with")
class KeysController {

    private final ChangeKeys change;

    KeysController(ChangeKeys change) {
        this.change = change;
    }

    @Operation(
            summary = "Send in a signed record about your keys",
            description = "A new key is signed by itself and by one that you have; a revocation by any that you have."
                    + " What a revoked key signed before stays valid.")
    @PostMapping(
            path = "/api/v1/keys",
            consumes = {"application/vc", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<SealedSubmission> change(@RequestBody byte[] record) {
        Sealed sealed = change.change(record);
        return ResponseEntity.status(sealed.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(SealedSubmission.of(sealed.seal()));
    }
}

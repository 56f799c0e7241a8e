package org.preuve.supplier.invitations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.invitations.Acceptance;
import org.preuve.supplier.invitations.web.InvitedSupplier.OneTimeLink;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** What the API description says of the doors to invite and to accept. */
@Tag(name = "invitations", description = "One-time links by which suppliers bring their key")
interface InvitationsApi {

    @Operation(
            summary = "Register a supplier and get its one-time invitation",
            description = "For officers. The link is told only here. Repeated with the same Idempotency-Key, it is the"
                    + " same supplier with a new link, and only the last link works.")
    @PostMapping(path = "/api/v1/suppliers", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<InvitedSupplier> invite(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestBody NewSupplier supplier,
            Principal caller);

    @Operation(summary = "Open an invitation", description = "For whoever has the link.")
    @GetMapping("/api/v1/invitations/{token}")
    ShownInvitation open(@PathVariable String token);

    @Operation(
            summary = "Accept an invitation again",
            description =
                    "Of an acceptance by a key record alone, before statements were asked for: gives the same receipt. A"
                            + " new one states who the supplier is, as application/vnd.preuve.acceptance+json.")
    @PostMapping(
            path = "/api/v1/invitations/{token}/acceptance",
            consumes = {"application/vc", MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ActiveSupplier> accept(@PathVariable String token, @RequestBody byte[] keyRecord);

    @Operation(
            summary = "Accept an invitation with a key, stating who you are",
            description = "The body is the key record, the identity, and a salt of 16 random bytes (multibase u…). The"
                    + " record is issued by the did:key of the new key or by a did:web that names it, is signed by it with the"
                    + " invitation's challenge and domain, and says, under identityDigest, the SHA-256 multihash of the salt"
                    + " and the identity's canonical JSON. The same again gives the same receipt.")
    @PostMapping(path = "/api/v1/invitations/{token}/acceptance", consumes = Acceptance.MEDIA_TYPE)
    ResponseEntity<ActiveSupplier> acceptStating(@PathVariable String token, @RequestBody byte[] acceptance);

    @Operation(
            summary = "Give a supplier a new link",
            description = "For officers. The link is told only here; the one before works no more.")
    @PostMapping("/api/v1/suppliers/{id}/invitation")
    ResponseEntity<OneTimeLink> reissue(@PathVariable String id);

    @Operation(summary = "Revoke a supplier's invitation", description = "For officers. The link says so from then on.")
    @DeleteMapping("/api/v1/suppliers/{id}/invitation")
    ResponseEntity<Void> revoke(@PathVariable String id);
}

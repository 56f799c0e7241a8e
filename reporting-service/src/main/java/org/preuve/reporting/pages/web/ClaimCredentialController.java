package org.preuve.reporting.pages.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.organisation.CredentialForm;
import org.preuve.reporting.organisation.ReissueAsToken;
import org.preuve.reporting.pages.FindPublished;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** A published claim as it was signed: with its proof, byte for byte as it was sealed, or as a token. */
@Controller
@Tag(name = "public")
class ClaimCredentialController {

    /** The sealed bytes never change, and a token only with the key; what became of the claim stands in its status lists. */
    private static final CacheControl FOR_LONG =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic();

    private final FindPublished published;
    private final ReissueAsToken tokens;
    private final ContentNegotiationManager accepted;

    ClaimCredentialController(
            FindPublished published, ReissueAsToken tokens, ContentNegotiationManager mvcContentNegotiationManager) {
        this.published = published;
        this.tokens = tokens;
        this.accepted = mvcContentNegotiationManager;
    }

    @GetMapping(
            path = "/claims/{id}",
            produces = {"application/vc", "application/vc+jwt"})
    @CrossOrigin
    @Operation(summary = "The signed credential: byte for byte as it was sealed, or the same content as a token")
    ResponseEntity<byte[]> credential(@PathVariable String id, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Credential sealed = published.claim(id).published().credential();
        CredentialForm form = CredentialForm.wanted(
                accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                        .map(range -> range.getType() + "/" + range.getSubtype())
                        .toList(),
                CredentialForm.WITH_PROOF);
        byte[] bytes = switch (form) {
            case WITH_PROOF -> sealed.bytes();
            case TOKEN -> tokens.of(sealed.document());
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .eTag(Hash.sha256(bytes).hex())
                .cacheControl(FOR_LONG)
                .varyBy(HttpHeaders.ACCEPT)
                .body(bytes);
    }
}

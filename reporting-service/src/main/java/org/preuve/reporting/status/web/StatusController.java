package org.preuve.reporting.status.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.reporting.organisation.CredentialForm;
import org.preuve.reporting.organisation.ReissueAsToken;
import org.preuve.reporting.status.KeepStatusLists;
import org.preuve.reporting.status.ListName;
import org.preuve.reporting.status.StatusRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.accept.ContentNegotiationManager;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** The status lists, for everybody, to be kept as long as they say themselves. */
@RestController
@Tag(name = "public")
class StatusController {

    private final KeepStatusLists lists;
    private final ReissueAsToken tokens;
    private final ContentNegotiationManager accepted;

    StatusController(
            KeepStatusLists lists, ReissueAsToken tokens, ContentNegotiationManager mvcContentNegotiationManager) {
        this.lists = lists;
        this.tokens = tokens;
        this.accepted = mvcContentNegotiationManager;
    }

    @GetMapping(
            path = "/status/{list}",
            produces = {"application/vc", "application/vc+jwt"})
    @CrossOrigin
    @Operation(summary = "A signed Bitstring Status List, with its proof or as a token: revocation-1, suspension-1")
    ResponseEntity<byte[]> list(@PathVariable String list, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        ListName name = ListName.parse(list).orElseThrow(StatusRefusal.NoSuchList::new);
        StatusListCredential current = lists.current(name);
        CredentialForm form = CredentialForm.wanted(
                accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                        .map(range -> range.getType() + "/" + range.getSubtype())
                        .toList(),
                CredentialForm.WITH_PROOF);
        byte[] credential = switch (form) {
            case WITH_PROOF -> current.bytes();
            case TOKEN -> tokens.of(current.signed().document());
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .eTag(Hash.sha256(credential).hex())
                .cacheControl(CacheControl.maxAge(KeepStatusLists.TIME_TO_LIVE).cachePublic())
                .varyBy(HttpHeaders.ACCEPT)
                .body(credential);
    }
}

package org.preuve.reporting.passports.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.organisation.CredentialForm;
import org.preuve.reporting.passports.IssuePassport;
import org.preuve.reporting.passports.Passport;
import org.preuve.reporting.problems.InvalidInput;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;
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

/** A product's passport, for everybody: as a token, or as the object around it. */
@RestController
@Tag(name = "public")
class PassportController {

    private final IssuePassport passports;
    private final ContentNegotiationManager accepted;

    PassportController(IssuePassport passports, ContentNegotiationManager mvcContentNegotiationManager) {
        this.passports = passports;
        this.accepted = mvcContentNegotiationManager;
    }

    @GetMapping(
            path = "/api/v1/products/{gtin}/passport",
            produces = {"application/vc+jwt", "application/vc"})
    @CrossOrigin
    @Operation(
            summary = "The product's Digital Product Passport (UNTP 0.6), signed, of the claims that are live now",
            description = "As a token, or as the EnvelopedVerifiableCredential that holds it.")
    ResponseEntity<byte[]> passport(@PathVariable String gtin, HttpServletRequest request)
            throws HttpMediaTypeNotAcceptableException {
        Passport passport = passports.of(product(gtin));
        CredentialForm form = wanted(request);
        byte[] bytes = switch (form) {
            case WITH_PROOF -> passport.envelope();
            case TOKEN -> passport.token().getBytes(US_ASCII);
        };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(form.mediaType()))
                .eTag(Hash.sha256(bytes).hex())
                .cacheControl(CacheControl.noCache().cachePublic())
                .varyBy(HttpHeaders.ACCEPT)
                .body(bytes);
    }

    private CredentialForm wanted(HttpServletRequest request) throws HttpMediaTypeNotAcceptableException {
        return CredentialForm.wanted(
                accepted.resolveMediaTypes(new ServletWebRequest(request)).stream()
                        .map(range -> range.getType() + "/" + range.getSubtype())
                        .toList(),
                CredentialForm.TOKEN);
    }

    private static Gtin product(String gtin) {
        try {
            return Gtin.parse(gtin);
        } catch (InvalidGtin none) {
            throw new InvalidInput("gtin", String.valueOf(none.getMessage()), "a GTIN with its check digit");
        }
    }
}

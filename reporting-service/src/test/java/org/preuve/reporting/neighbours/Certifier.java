package org.preuve.reporting.neighbours;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.json.CanonicalJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A certification body, whose credentials suppliers pass on in their attestations. */
public record Certifier(Author author) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Instant SIGNED = Instant.parse("2026-07-01T00:00:00Z");

    public static Certifier of(int seed) {
        return new Certifier(Author.supplier(seed));
    }

    /** What it signs of a product. */
    public JsonNode credential(String gtin, @Nullable Instant validUntil) {
        return written(signer().signDocument(unsigned(gtin, validUntil)));
    }

    /** The same as a token in an envelope. */
    public JsonNode token(String gtin) {
        return written(signer().signDocumentAsToken(unsigned(gtin, null)));
    }

    private CredentialSigner signer() {
        return new CredentialSigner(author.key(), author.method(), Clock.systemUTC());
    }

    private static JsonNode written(SignedDocument document) {
        return CanonicalJson.parse(document.bytes());
    }

    private ObjectNode unsigned(String gtin, @Nullable Instant validUntil) {
        ObjectNode credential = (ObjectNode) JSON.readTree(
                ("{'@context':['https://www.w3.org/ns/credentials/v2','https://test.uncefact.org/vocabulary/untp/dcc/0.6.0/'],"
                                + "'type':['VerifiableCredential','DigitalConformityCredential'],'id':'urn:uuid:%s',"
                                + "'issuer':{'type':['CredentialIssuer'],'id':'%s','name':'Certify'},'validFrom':'2026-06-01T00:00:00Z',"
                                + "'credentialSubject':{'type':['ConformityAttestation','Attestation'],'id':'https://certify.example/77',"
                                + "'assessment':[{'conformance':true,'assessedProduct':[{'id':'https://id.gs1.org/01/%s'}]}]}}")
                        .replace('\'', '"')
                        .formatted(UUID.randomUUID(), author.did().value(), gtin));
        if (validUntil != null) {
            credential.put("validUntil", validUntil.toString());
        }
        return credential;
    }

    /** A supplier's attestation that carries such a credential, and names this certifier's key. */
    public Credential passedOn(Author supplier, String gtin, JsonNode credential) {
        return supplier.record(
                RecordKind.ATTESTATION,
                ("{'type':'Attestation','subject':{'type':'Product','gtin':'%s'},'topic':'E5','criterion':'organic-cotton-content','conforms':true,"
                                + "'conformity':{'credential':%s,'key':%s}}")
                        .formatted(gtin, credential, key()),
                SIGNED,
                null);
    }

    /**
     * What an organisation says of it.
     *
     * @param more further members, each behind a comma
     */
    public Credential recognisedBy(Author organisation, String more) {
        return organisation.record(RecordKind.ATTESTATION, recognition(more), SIGNED, null);
    }

    public String recognition(String more) {
        return "{'type':'Recognition','party':{'id':'%s','name':'Certify'},'keys':[%s],'reason':'on the list'%s}"
                .formatted(author.did().value(), key(), more);
    }

    private String key() {
        return "{'verificationMethod':'%s','publicKeyMultibase':'%s'}"
                .formatted(
                        author.method().value(), author.key().verificationKey().multibase());
    }
}

package org.preuve.supplier.neighbours;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.conformity.CertifierKeys;
import org.preuve.supplier.conformity.CheckConformity;
import org.preuve.supplier.outgoing.WebKeys;
import org.preuve.supplier.outgoing.WebReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A certifier that signs what it found in UNTP's form, known by its web site or by its key alone. */
public final class Certifier {

    private final SigningKey key;
    private final Did did;
    private final VerificationMethod method;
    private final Clock clock;

    private Certifier(SigningKey key, Did did, VerificationMethod method, Clock clock) {
        this.key = key;
        this.did = did;
        this.method = method;
        this.clock = clock;
    }

    public static Certifier ofKey(Clock clock) {
        return ofKey(SigningKey.generate(new SecureRandom()), clock);
    }

    static Certifier ofKey(SigningKey key, Clock clock) {
        return new Certifier(
                key, Did.ofKey(key.verificationKey()), VerificationMethod.ofKey(key.verificationKey()), clock);
    }

    /** One whose site would be found under this host. */
    public static Certifier ofSite(String host, Clock clock) {
        Did did = Did.parse("did:web:" + host);
        return new Certifier(SigningKey.generate(new SecureRandom()), did, new VerificationMethod(did, "key-1"), clock);
    }

    /** What the rules need to look at what certifiers signed. */
    public static CheckConformity checks(WebReader web, Clock clock) {
        return new CheckConformity(new CertifierKeys(new WebKeys(web), clock), clock);
    }

    public Did did() {
        return did;
    }

    /** The DID document that the site shows. */
    public String page() {
        return """
                {"id": "%1$s", "assertionMethod": ["%2$s"], "verificationMethod": [
                 {"id": "%2$s", "type": "Multikey", "controller": "%1$s", "publicKeyMultibase": "%3$s"}]}
                """.formatted(did.value(), method.value(), key.verificationKey().multibase());
    }

    /** An unsigned credential for the product of {@link Signatory#attestationSubject()}. */
    public ObjectNode draft() {
        return draft("""
                {"assessedProduct": [{"type": ["ProductVerification"], "IDverifiedByCAB": true,
                  "product": {"id": "https://id.gs1.org/01/09506000134352", "name": "T-shirt", "registeredId": "09506000134352"}}]}
                """);
    }

    /** One whose assessment is of this. */
    public ObjectNode draft(String assessed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        ObjectNode draft = Signatory.object(
                """
                {"type": ["DigitalConformityCredential", "VerifiableCredential"],
                 "@context": ["https://www.w3.org/ns/credentials/v2", "https://test.uncefact.org/vocabulary/untp/dcc/0.6.0/"],
                 "id": "https://certifier.example/credentials/90664869",
                 "issuer": {"type": ["CredentialIssuer"], "id": "%s", "name": "Certifier"},
                 "validFrom": "%s", "validUntil": "%s",
                 "credentialSubject": {"type": ["ConformityAttestation", "Attestation"],
                  "id": "https://certifier.example/attestations/90664869", "name": "Organic content",
                  "assessorLevel": "3rdParty", "assessmentLevel": "Accredited", "attestationType": "certification",
                  "issuedToParty": {"id": "https://mill.example", "name": "Mill", "registeredId": "529900T8BM49AURSDO55"},
                  "scope": {"type": ["ConformityAssessmentScheme", "Standard"], "id": "https://global-standard.org",
                   "name": "GOTS", "issuingParty": {"id": "https://global-standard.org", "name": "Global Standard"}},
                  "assessment": [{"type": ["ConformityAssessment", "Declaration"],
                   "id": "https://certifier.example/attestations/90664869/1", "assessmentDate": "2026-10-01",
                   "conformance": true, "conformityTopic": "circularity.content"}]}}
                """.formatted(did.value(), now.minus(Duration.ofDays(30)), now.plus(Duration.ofDays(800))));
        draft.at("/credentialSubject/assessment/0")
                .asObject()
                .setAll(JsonMapper.shared().readTree(assessed).asObject());
        return draft;
    }

    public SignedDocument sign(ObjectNode draft) {
        return signer().signDocument(draft);
    }

    /** As a token in an envelope. */
    public SignedDocument signAsToken(ObjectNode draft) {
        return signer().signDocumentAsToken(draft);
    }

    /** In the name of another, by our key. */
    public SignedDocument signUnder(Did other, ObjectNode draft) {
        return new CredentialSigner(key, method, clock, other).signDocument(draft);
    }

    /** The supplier that has this very key, under the key's own name. */
    public Signatory asSupplier() {
        return new Signatory(key, clock);
    }

    /** What an attestation carries: the credential, and our key. */
    public ObjectNode conformity(SignedDocument signed) {
        ObjectNode conformity = Signatory.object("{}");
        conformity.set("credential", JsonMapper.shared().readTree(signed.bytes()));
        conformity
                .putObject("key")
                .put("verificationMethod", method.value())
                .put("publicKeyMultibase", key.verificationKey().multibase());
        return conformity;
    }

    /** The usual attestation with a credential of ours. */
    public ObjectNode attested(SignedDocument signed) {
        ObjectNode statement = Signatory.attestationSubject();
        statement.set("conformity", conformity(signed));
        return statement;
    }

    private CredentialSigner signer() {
        return new CredentialSigner(key, method, clock);
    }
}

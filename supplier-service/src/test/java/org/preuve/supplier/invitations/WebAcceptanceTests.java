package org.preuve.supplier.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.ProofOptions;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.invitations.AcceptInvitation.Accepted;
import org.preuve.supplier.keys.InMemorySupplierKeyStore;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Statement;
import org.preuve.supplier.outgoing.InMemoryWebReader;
import org.preuve.supplier.outgoing.WebKeys;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.records.RecordRefusal;
import org.preuve.supplier.sealing.InMemoryLedgerClient;
import org.preuve.supplier.suppliers.InMemorySupplierStore;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.SupplierId;
import tools.jackson.databind.node.ObjectNode;

/** A supplier that is known by its web site accepts with a key that the site names. */
class WebAcceptanceTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final Did MILL = Did.parse("did:web:mill.example");
    private static final String SITE = "https://mill.example/.well-known/did.json";
    private static final InvitationTerms TERMS = new InvitationTerms(
            URI.create("https://maison-lys.example"),
            new InvitationTerms.Organisation("Maison Lys", Did.parse("did:web:maison-lys.example")),
            Duration.ofDays(14));

    private static final Statement STATEMENT = Statement.ofAMill();

    private final InMemorySupplierStore suppliers = new InMemorySupplierStore();
    private final InMemoryInvitationStore invitations = new InMemoryInvitationStore();
    private final InMemorySupplierKeyStore keys = new InMemorySupplierKeyStore();
    private final InMemoryLedgerClient ledger = new InMemoryLedgerClient();
    private final InMemoryWebReader web = new InMemoryWebReader();
    private final SigningKey key = SigningKey.generate(new SecureRandom());
    private final SupplierId id = new SupplierId(UUID.randomUUID());
    private final InvitationToken token = new InviteSupplier(suppliers, invitations, TERMS, CLOCK, new SecureRandom())
            .invite(id, new LegalIdentity("Mill", "PT", Optional.empty()))
            .link()
            .orElseThrow()
            .token();

    @BeforeEach
    void theSiteNamesTheKey() {
        web.publish(SITE, document());
    }

    @Test
    void acceptsWithAKeyThatTheSiteNamesAndPinsIt() {
        Credential record = record(key, MILL);
        Accepted accepted = accept(record);
        assertThat(accepted.did()).isEqualTo(MILL);
        assertThat(suppliers.find(id).orElseThrow().isActive()).isTrue();
        assertThat(keys.find(VerificationMethod.of(MILL, key.verificationKey())))
                .isPresent();
        assertThat(KeyRecord.of(record)).isPresent();

        // From now on the log says which key it was: the web site may go.
        web.takeDown(SITE);
        assertThat(accept(record).seal()).isEqualTo(accepted.seal());
    }

    @Test
    void findsTheDocumentWhereDidWebHasIt() {
        assertThat(WebKeys.address(Did.parse("did:web:mill.example%3A8443:a:b")))
                .isEqualTo(URI.create("https://mill.example:8443/a/b/did.json"));
        assertThat(WebKeys.address(MILL)).isEqualTo(URI.create(SITE));
    }

    @Test
    void takesAKeyThatTheSiteHasAsJwkAndNamesByItsFragment() {
        String x = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(key.verificationKey().bytes());
        web.publish(SITE, """
                {"id": "did:web:mill.example", "assertionMethod": ["#one"], "verificationMethod": [
                 {"id": "did:web:mill.example#one", "type": "JsonWebKey", "controller": "did:web:mill.example",
                  "publicKeyJwk": {"kty": "OKP", "crv": "Ed25519", "x": "%s"}}]}
                """.formatted(x));
        assertThat(accept(record(key, MILL)).isNew()).isTrue();
    }

    /** Each changes one thing in a good document. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /issuer                               | "id": "did:web:mill.example", "assert | "id": "did:web:other.example", "assert
            /credentialSubject/publicKeyMultibase | "assertionMethod"                     | "authentication"
            /credentialSubject/publicKeyMultibase | "controller": "did:web:mill.example"  | "controller": "did:web:other.example"
            /credentialSubject/publicKeyMultibase | "publicKeyMultibase": "z6Mk           | "publicKeyMultibase": "z6Mz
            /issuer                               | }]}                                   | }]
            """)
    void refusesAKeyThatTheSiteDoesNotNameForThis(String at, String good, String bad) {
        assertThat(document()).contains(good);
        web.publish(SITE, document().replace(good, bad));
        refused(at, record(key, MILL));
    }

    @Test
    void refusesANameWithoutASite() {
        web.takeDown(SITE);
        refused("/issuer", record(key, MILL));
    }

    @Test
    void refusesAKeyThatIsNotTheSitesBeforeItAsksTheSite() {
        web.takeDown(SITE);
        SigningKey other = SigningKey.generate(new SecureRandom());
        ObjectNode stolen = subject(key, MILL);
        Credential record = new CredentialSigner(other, VerificationMethod.of(MILL, other.verificationKey()), CLOCK)
                .sign(draft(stolen, MILL), proof());
        assertThatThrownBy(() -> accept(record))
                .asInstanceOf(type(RecordRefusal.Refused.class))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(FieldProblem::at)
                        .doesNotContain("/record/issuer"));
    }

    private void refused(String at, Credential record) {
        assertThatThrownBy(() -> accept(record))
                .asInstanceOf(type(RecordRefusal.Refused.class))
                .satisfies(refused -> assertThat(refused.errors())
                        .extracting(FieldProblem::at)
                        .containsExactly("/record" + at));
        assertThat(suppliers.find(id).orElseThrow().isActive()).isFalse();
        assertThat(ledger.log().size()).isZero();
    }

    private Accepted accept(Credential record) {
        CheckPossession possession = new CheckPossession(new RecordChecks(CLOCK), TERMS, keys, new WebKeys(web));
        return new AcceptInvitation(
                        invitations, possession, ledger, new ActivateSupplier(keys, suppliers, CLOCK), CLOCK)
                .acceptStating(token, STATEMENT.with(record));
    }

    private Credential record(SigningKey signer, Did did) {
        return new CredentialSigner(signer, VerificationMethod.of(did, signer.verificationKey()), CLOCK)
                .sign(draft(subject(signer, did), did), proof());
    }

    private static ObjectNode draft(ObjectNode subject, Did did) {
        return CredentialDraft.of(Signatory.newId(), RecordKind.KEY, did, CLOCK.instant(), null, subject);
    }

    private ProofOptions proof() {
        return new ProofOptions(invitations.find(id).orElseThrow().challenge(), "https://maison-lys.example");
    }

    private static ObjectNode subject(SigningKey of, Did did) {
        return Signatory.object("{\"type\": \"Key\", \"validFrom\": \"2026-11-22T08:00:00Z\"}")
                .put("id", did.value())
                .put("identityDigest", STATEMENT.digest())
                .put(
                        "verificationMethod",
                        VerificationMethod.of(did, of.verificationKey()).value())
                .put("publicKeyMultibase", of.verificationKey().multibase());
    }

    private String document() {
        return """
                {"id": "did:web:mill.example", "assertionMethod": ["did:web:mill.example#key-1"], "verificationMethod": [
                 {"id": "did:web:mill.example#key-1", "type": "Multikey", "controller": "did:web:mill.example",
                  "publicKeyMultibase": "%s"}]}""".formatted(key.verificationKey().multibase());
    }
}

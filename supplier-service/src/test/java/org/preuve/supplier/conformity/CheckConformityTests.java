package org.preuve.supplier.conformity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.neighbours.Certifier;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Subjects;
import org.preuve.supplier.outgoing.InMemoryWebReader;
import org.preuve.supplier.records.RecordRefusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Each way in which a certifier's credential does not bear out its attestation is named at its place. */
class CheckConformityTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);
    private static final String SITE = "https://certifier.example/.well-known/did.json";
    private static final String STATEMENT = "/credentialSubject";
    private static final String CREDENTIAL = STATEMENT + "/conformity/credential";
    private static final String ASSESSMENT = CREDENTIAL + "/credentialSubject/assessment";
    private static final String KEY = STATEMENT + "/conformity/key";

    private final Signatory us = new Signatory(CLOCK);
    private final Certifier certifier = Certifier.ofSite("certifier.example", CLOCK);
    private final InMemoryWebReader web = new InMemoryWebReader();

    @BeforeEach
    void theSiteNamesTheKey() {
        web.publish(SITE, certifier.page());
    }

    @Test
    void hasNothingToSayWhereNoneIsCarried() {
        assertThat(check(Signatory.attestationSubject())).isEmpty();
    }

    @Test
    void takesOneByACertifierWithASite() {
        assertThat(check(certifier.attested(certifier.sign(certifier.draft())))).isEmpty();
        assertThat(check(certifier.attested(certifier.signAsToken(certifier.draft()))))
                .isEmpty();
    }

    @Test
    void takesOneByACertifierWithAKeyAloneAndAsksNobody() {
        web.takeDown(SITE);
        Certifier alone = Certifier.ofKey(CLOCK);
        assertThat(check(alone.attested(alone.sign(alone.draft())))).isEmpty();
        assertThat(check(alone.attested(alone.signAsToken(alone.draft())))).isEmpty();
    }

    @Test
    void takesOneThatNeverEndsOrHasMembersThatAreNotRead() {
        ObjectNode endless = certifier.draft();
        endless.remove("validUntil");
        endless.at("/credentialSubject")
                .asObject()
                .putObject("auditableEvidence")
                .put("linkName", "Report");
        assertThat(check(certifier.attested(certifier.sign(endless)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /type/0                                             | "ConformityCredential"          | /type
            /@context/1                                         | "https://other.example/context" | /@context/1
            /id                                                 | "90664869"                      | /id
            /issuer/name                                        | ""                              | /issuer/name
            /credentialSubject/type                             | ["Attestation"]                 | /credentialSubject/type
            /credentialSubject/assessorLevel                    | "Self"                          | /credentialSubject/assessorLevel
            /credentialSubject/assessorLevel                    | "Friend"                        | /credentialSubject/assessorLevel
            /credentialSubject/assessmentLevel                  | "Good"                          | /credentialSubject/assessmentLevel
            /credentialSubject/attestationType                  | "advertising"                   | /credentialSubject/attestationType
            /credentialSubject/issuedToParty                    | "Mill"                          | /credentialSubject/issuedToParty
            /credentialSubject/scope                            | {}                              | /credentialSubject/scope/issuingParty
            /credentialSubject/assessment                       | {}                              | /credentialSubject/assessment
            /credentialSubject/assessment/0/id                  | null                            | /credentialSubject/assessment/0/id
            /credentialSubject/assessment/0/conformance         | "yes"                           | /credentialSubject/assessment/0/conformance
            /credentialSubject/assessment/0/conformityTopic     | "E5"                            | /credentialSubject/assessment/0/conformityTopic
            /credentialSubject/assessment/0/assessedProduct/0/product | {"id": "urn:x:1"}         | /credentialSubject/assessment/0/assessedProduct/0/product/name
            /credentialSubject/assessment/0/assessedFacility    | [{"facility": {"name": "x"}}]   | /credentialSubject/assessment/0/assessedFacility/0/facility/id
            """)
    void refusesWhatIsNoConformityCredential(String at, String json, String told) {
        refused(CREDENTIAL + told, certifier.sign(Subjects.with(certifier.draft(), at, json)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id",
                "/issuer/name",
                "/credentialSubject/id",
                "/credentialSubject/assessorLevel",
                "/credentialSubject/assessmentLevel",
                "/credentialSubject/attestationType",
                "/credentialSubject/issuedToParty",
                "/credentialSubject/issuedToParty/name",
                "/credentialSubject/assessment",
                "/credentialSubject/assessment/0/id",
                "/credentialSubject/assessment/0/conformance",
                "/credentialSubject/assessment/0/conformityTopic"
            })
    void refusesOneThatLacksWhatTheSchemaRequires(String at) {
        refused(CREDENTIAL + at, certifier.sign(Subjects.without(certifier.draft(), at)));
    }

    @Test
    void refusesWhatIsNoSignedCredential() {
        ObjectNode statement = certifier.attested(certifier.sign(certifier.draft()));
        assertThat(places(check(Subjects.without(statement, "/conformity/credential/proof"))))
                .containsExactly(CREDENTIAL + "/proof");
        ObjectNode token = certifier.attested(certifier.signAsToken(certifier.draft()));
        assertThat(places(
                        check(Subjects.with(token, "/conformity/credential/id", "\"data:application/vc+jwt,a.b.c\""))))
                .containsExactly(CREDENTIAL + "/id");
    }

    @Test
    void refusesOneThatWasChangedAfterItWasSigned() {
        ObjectNode changed = certifier.attested(certifier.sign(certifier.draft()));
        Subjects.with(changed, "/conformity/credential/credentialSubject/name", "\"Fair wages\"");
        assertThat(places(check(changed))).containsExactly(CREDENTIAL);

        ObjectNode token = certifier.attested(certifier.signAsToken(certifier.draft()));
        JsonNode other =
                certifier.conformity(certifier.signAsToken(certifier.draft().put("name", "Other")));
        String[] parts = token.at("/conformity/credential/id").stringValue().split("\\.", -1);
        String[] others = other.at("/credential/id").stringValue().split("\\.", -1);
        Subjects.with(token, "/conformity/credential/id", "\"" + parts[0] + "." + others[1] + "." + parts[2] + "\"");
        assertThat(places(check(token))).containsExactly(CREDENTIAL);
    }

    @Test
    void refusesAKeyThatDidNotSign() {
        String another =
                SigningKey.generate(new SecureRandom()).verificationKey().multibase();
        ObjectNode otherKey = certifier.attested(certifier.sign(certifier.draft()));
        Subjects.with(otherKey, "/conformity/key/publicKeyMultibase", "\"" + another + "\"");
        assertThat(places(check(otherKey))).containsExactly(CREDENTIAL);

        ObjectNode otherName = certifier.attested(certifier.sign(certifier.draft()));
        Subjects.with(otherName, "/conformity/key/verificationMethod", "\"did:web:certifier.example#key-2\"");
        assertThat(places(check(otherName))).containsExactly(KEY + "/verificationMethod");
    }

    @Test
    void refusesAnotherCertifiersNameOverOnesOwnKey() {
        Certifier impostor = Certifier.ofSite("certifier.example", CLOCK);
        refused(KEY + "/publicKeyMultibase", impostor, impostor.sign(impostor.draft()));
    }

    @Test
    void refusesAKeyThatOneIssuerTookFromAnother() {
        Certifier one = Certifier.ofKey(CLOCK);
        Certifier other = Certifier.ofKey(CLOCK);
        ObjectNode borrowed = one.draft();
        SignedDocument signed = other.signUnder(one.did(), borrowed);
        refused(KEY + "/verificationMethod", other, signed);
    }

    @Test
    void aSupplierIsNoThirdPartyToItself() {
        refused(CREDENTIAL + "/issuer", check(us, us.assessesItself()));
        ObjectNode underAnotherName = certifier.attested(certifier.sign(certifier.draft()));
        refused(CREDENTIAL + "/issuer", check(certifier.asSupplier(), underAnotherName));
    }

    @Test
    void asksAgainLaterWhereTheSiteIsDown() {
        web.takeDown(SITE);
        assertThatExceptionOfType(RecordRefusal.NotNow.class)
                .isThrownBy(() -> check(certifier.attested(certifier.sign(certifier.draft()))))
                .satisfies(notNow -> assertThat(notNow.reason().at()).isEqualTo(CREDENTIAL + "/issuer"));
    }

    @Test
    void asksNoSiteForABadCredential() {
        web.takeDown(SITE);
        refused(CREDENTIAL + "/validUntil", certifier.sign(until("2026-11-22T07:00:00Z")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22T07:00:00Z", "2027-11-22T07:59:59Z"})
    void refusesOneThatHasEndedOrEndsBeforeTheAttestation(String end) {
        refused(CREDENTIAL + "/validUntil", certifier.sign(until(end)));
    }

    @Test
    void refusesOneThatIsNotYetValid() {
        refused(CREDENTIAL + "/validFrom", certifier.sign(certifier.draft().put("validFrom", "2026-11-22T08:06:00Z")));
    }

    private ObjectNode until(String end) {
        return certifier.draft().put("validUntil", end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'https://id.gs1.org/01/09506000134352/10/A7','name':'x'}",
                "{'id':'urn:uuid:1','name':'x','registeredId':'9506000134352','batchNumber':'A7'}",
                "{'id':'urn:gtin:09506000134352','name':'x','batchNumber':'','serialNumber':''}",
                "{'id':'urn:epc:class:lgtin:9506000.013435.A7','name':'x'}"
            })
    void coversTheProductOrTheBatchThatIsMeant(String product) {
        assertThat(check(certifier.attested(certifier.sign(assessed(product))))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'https://id.gs1.org/01/04006381333931','name':'x'}",
                "{'id':'https://id.gs1.org/01/09506000134352/10/A8','name':'x'}",
                "{'id':'https://id.gs1.org/01/09506000134352/21/1','name':'x'}",
                "{'id':'https://id.gs1.org/01/09506000134352','name':'x','serialNumber':'1'}",
                "{'id':'https://mill.example/shirt','name':'09506000134352'}"
            })
    void refusesOneForAnotherProductBatchOrASinglePiece(String product) {
        refused(ASSESSMENT, certifier.sign(assessed(product)));
    }

    @Test
    void oneForABatchDoesNotCoverTheProduct() {
        SignedDocument batch =
                certifier.sign(assessed("{'id':'https://id.gs1.org/01/09506000134352/10/A7','name':'x'}"));
        ObjectNode product = Subjects.without(certifier.attested(batch), "/subject/lot");
        assertThat(places(check(product))).containsExactly(ASSESSMENT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'Site','gln':'4012345000009'} | {'assessedFacility':[{'facility':{'id':'https://id.gs1.org/414/4012345000009','name':'Dye house'}}]}
            {'type':'Site','gln':'4012345000009'} | {'assessedFacility':[{'facility':{'id':'urn:x:1','name':'Dye house','registeredId':'4012345000009'}}]}
            {'type':'Material','name':'Cotton yarn'} | {'assessedProduct':[{'product':{'id':'urn:x:1','name':'cotton Yarn'}}]}
            {'type':'Material','name':'Cotton yarn','lot':'7'} | {'assessedProduct':[{'product':{'id':'urn:x:1','name':'Cotton yarn','batchNumber':'7'}}]}
            {'type':'Company','lei':'529900T8BM49AURSDO55'} | {}
            {'type':'Company','name':'Mill'} | {}
            {'type':'Company','gln':'4012345000009'} | {'assessedOrganisation':{'id':'urn:gln:4012345000009','name':'M'}}
            """)
    void coversASiteAMaterialOrTheCompany(String subject, String assessed) {
        assertThat(check(about(subject, certifier.sign(certifier.draft(json(assessed))))))
                .isEmpty();
    }

    @Test
    void coversTheCompanyByTheNameItSignsWith() {
        String organisation = "{'assessedOrganisation':{'id':'%s','name':'M'}}".formatted(us.did());
        assertThat(check(about("{'type':'Company'}", certifier.sign(certifier.draft(json(organisation))))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {'type':'Site','gln':'4012345000009'} | {'assessedFacility':[{'facility':{'id':'urn:gln:4000001000005','name':'Dye house'}}]}
            {'type':'Site','gln':'4012345000009'} | {'assessedProduct':[{'product':{'id':'urn:gln:4012345000009','name':'x'}}]}
            {'type':'Material','name':'Cotton yarn'} | {'assessedProduct':[{'product':{'id':'urn:x:1','name':'Cotton'}}]}
            {'type':'Material','name':'Cotton yarn'} | {'assessedProduct':[{'product':{'id':'urn:x:1','name':'Cotton yarn','batchNumber':'7'}}]}
            {'type':'Company'} | {}
            {'type':'Company','name':'Mill'} | {'assessedOrganisation':{'id':'https://other.example','name':'Other'}}
            """)
    void refusesOneForAnotherSiteMaterialOrCompany(String subject, String assessed) {
        assertThat(places(check(about(subject, certifier.sign(certifier.draft(json(assessed)))))))
                .containsExactly(ASSESSMENT);
    }

    @Test
    void refusesOneOnAnotherTopic() {
        refused(
                ASSESSMENT + "/0/conformityTopic",
                certifier.sign(Subjects.with(
                        certifier.draft(), "/credentialSubject/assessment/0/conformityTopic", "\"social.labour\"")));
    }

    @Test
    void saysTheSameAsTheAttestationOrIsRefused() {
        SignedDocument failed = certifier.sign(
                Subjects.with(certifier.draft(), "/credentialSubject/assessment/0/conformance", "false"));
        refused(ASSESSMENT + "/0/conformance", failed);
        assertThat(check(certifier.attested(failed).put("conforms", false))).isEmpty();

        SignedDocument passed = certifier.sign(certifier.draft());
        assertThat(places(check(certifier.attested(passed).put("conforms", false))))
                .containsExactly(ASSESSMENT + "/0/conformance");
    }

    @Test
    void conformsOnlyIfNothingAboutItDoesNot() {
        ObjectNode draft = certifier.draft();
        ObjectNode second =
                draft.at("/credentialSubject/assessment/0").deepCopy().asObject();
        draft.at("/credentialSubject/assessment").asArray().add(second.put("conformance", false));
        refused(ASSESSMENT + "/1/conformance", certifier.sign(draft));
        second.put("conformityTopic", "social.labour");
        assertThat(check(certifier.attested(certifier.sign(draft)))).isEmpty();
    }

    private void refused(String at, SignedDocument signed) {
        refused(at, certifier, signed);
    }

    private void refused(String at, Certifier by, SignedDocument signed) {
        refused(at, check(by.attested(signed)));
    }

    private static void refused(String at, List<FieldProblem> problems) {
        assertThat(places(problems)).containsExactly(at);
        assertThat(problems).allSatisfy(problem -> {
            assertThat(problem.problem()).isNotBlank();
            assertThat(problem.expected()).isNotBlank();
        });
    }

    private List<FieldProblem> check(ObjectNode statement) {
        return check(us, statement);
    }

    private List<FieldProblem> check(Signatory supplier, ObjectNode statement) {
        Instant until = CLOCK.instant().plus(Duration.ofDays(365));
        Credential record = supplier.sign(Signatory.newId(), RecordKind.ATTESTATION, CLOCK.instant(), until, statement);
        return Certifier.checks(web, CLOCK).check(record, STATEMENT, statement);
    }

    private ObjectNode about(String subject, SignedDocument signed) {
        return Subjects.with(certifier.attested(signed), "/subject", json(subject));
    }

    private ObjectNode assessed(String product) {
        return certifier.draft(json("{'assessedProduct':[{'product':%s}]}".formatted(product)));
    }

    private static List<String> places(List<FieldProblem> problems) {
        return problems.stream().map(FieldProblem::at).toList();
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}

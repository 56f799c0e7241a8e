package org.preuve.supplier.attestations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.neighbours.Certifier;
import org.preuve.supplier.neighbours.Signatory;
import org.preuve.supplier.neighbours.Subjects;
import org.preuve.supplier.outgoing.InMemoryWebReader;
import tools.jackson.databind.node.ObjectNode;

/** Each rule on attestations, broken alone, is named at its place and no other is. */
class AttestationRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final String DIGEST = "uEiDjsMRCmPwcFJr79MiZb7kkJ65B5GSbk0yklZkbeFK4VQ";

    @Test
    void hasNothingToSayOfAGoodOne() {
        assertThat(check(Signatory.attestationSubject())).isEmpty();
        ObjectNode least = Signatory.attestationSubject();
        least.remove(List.of("quantity", "certificate", "conformity"));
        least.get("subject").asObject().remove("lot");
        assertThat(check(least)).isEmpty();
    }

    @Test
    void takesAnHonestNo() {
        assertThat(check(Signatory.attestationSubject().put("conforms", false))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /type                    | "Evidence"
                    /subject                 | "09506000134352"
                    /subject/type            | "Claim"
                    /subject/gtin            | "09506000134353"
                    /subject/gtin            | 9506000134352
                    /subject/lot             | "A-LOT-OF-MORE-THAN-20-CHARACTERS"
                    /subject/serial          | "unknown"
                    /topic                   | "E6"
                    /topic                   | {"$ne":null}
                    /criterion               | "Organic cotton"
                    /statement               | ""
                    /statement               | null
                    /period                  | []
                    /period/start            | "2026-02-30"
                    /period/end              | "2025-12-31"
                    /quantity/indicator      | 7
                    /quantity/value          | "98.5"
                    /quantity/unit           | "per cent"
                    /conforms                | "yes"
                    /certificate/validUntil  | "soon"
                    /certificate/scheme      | ""
                    /certificate/number      | 12
                    /certificate/issuer      | null
                    /certificate/url         | "https://x.example"
                    /badge                   | "gold"
                    /conformity/credential   | "eyJ…"
                    /conformity/key          | "z6Mk…"
                    /conformity/key/verificationMethod | "key-1"
                    /conformity/key/publicKeyMultibase | "z6Mk"
                    /conformity/level        | "third-party"
                    """)
    void namesThePlaceOfWhatIsWrong(String at, String json) {
        assertThat(check(Subjects.with(withCredential(), at, json)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject" + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/type",
                "/subject",
                "/subject/type",
                "/subject/gtin",
                "/topic",
                "/criterion",
                "/statement",
                "/period",
                "/period/start",
                "/period/end",
                "/quantity/indicator",
                "/quantity/value",
                "/quantity/unit",
                "/conforms",
                "/certificate/scheme",
                "/certificate/number",
                "/certificate/issuer",
                "/certificate/validUntil",
                "/conformity/credential",
                "/conformity/key",
                "/conformity/key/verificationMethod",
                "/conformity/key/publicKeyMultibase"
            })
    void namesWhatIsMissing(String at) {
        assertThat(check(Subjects.without(withCredential(), at)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject" + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'Product','gtin':'9506000134352'}",
                "{'type':'Batch','gtin':'09506000134352','lot':'A7'}",
                "{'type':'Site','gln':'4012345000009'}",
                "{'type':'Site','gln':'4012345000009','name':'Dye house','country':'PT'}",
                "{'type':'Material','name':'Cotton yarn Ne 30','countryOfOrigin':'IN','lot':'7'}",
                "{'type':'Company'}",
                "{'type':'Company','name':'Mill','lei':'529900T8BM49AURSDO55','gln':'4012345000009'}"
            })
    void isAboutAProductABatchASiteAMaterialOrItsIssuer(String about) {
        assertThat(check(about(about))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /type            | {'gtin':'09506000134352'}
                    /type            | {'type':'Palette','gln':'4012345000009'}
                    /gtin            | {'type':'Product'}
                    /gln             | {'type':'Product','gtin':'09506000134352','gln':'4012345000009'}
                    /lot             | {'type':'Batch','gtin':'09506000134352'}
                    /gtin            | {'type':'Batch','gtin':'09506000134350','lot':'A7'}
                    /gln             | {'type':'Site','name':'Dye house'}
                    /gln             | {'type':'Site','gln':'4012345000008'}
                    /gln             | {'type':'Site','gln':'09506000134352'}
                    /country         | {'type':'Site','gln':'4012345000009','country':'Portugal'}
                    /lot             | {'type':'Site','gln':'4012345000009','lot':'A7'}
                    /name            | {'type':'Material'}
                    /countryOfOrigin | {'type':'Material','name':'Cotton','countryOfOrigin':'XX'}
                    /gtin            | {'type':'Material','name':'Cotton','gtin':'09506000134352'}
                    /lei             | {'type':'Company','lei':'529900T8BM49AURSDO54'}
                    /gln             | {'type':'Company','gln':4012345000009}
                    /country         | {'type':'Company','country':'PT'}
                    """)
    void namesWhatIsWrongWithASubjectOfEachType(String at, String about) {
        assertThat(check(about(about))).extracting(FieldProblem::at).containsExactly("/credentialSubject/subject" + at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'products':['09506000134352']}",
                "{'products':['4006381333931','9506000134352'],'sites':['4012345000009']}",
                "{'criteria':['organic-cotton-content']}"
            })
    void takesACertificateWhoseScopeHasWhatIsStated(String scope) {
        assertThat(check(Subjects.with(Signatory.attestationSubject(), "/certificate/scope", json(scope))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    /products   | {'products':['4006381333931']}
                    /products   | {'sites':['4012345000009']}
                    /products   | {'products':[]}
                    /products/1 | {'products':['09506000134352','1']}
                    /sites      | {'products':['09506000134352'],'sites':'4012345000009'}
                    /sites/0    | {'products':['09506000134352'],'sites':['4012345000008']}
                    /criteria   | {'criteria':['recycled-content']}
                    /criteria/0 | {'criteria':['Organic cotton','organic-cotton-content']}
                    /schemes    | {'schemes':['GOTS']}
                    """)
    void refusesACertificateWhoseScopeHasNotWhatIsStated(String at, String scope) {
        assertThat(check(Subjects.with(Signatory.attestationSubject(), "/certificate/scope", json(scope))))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject/certificate/scope" + at);
    }

    @Test
    void aCertificateForASiteIsForThatSite() {
        ObjectNode site = about("{'type':'Site','gln':'4012345000009'}");
        assertThat(check(Subjects.with(site, "/certificate/scope", json("{'sites':['4012345000009']}"))))
                .isEmpty();
        assertThat(check(Subjects.with(site, "/certificate/scope", json("{'sites':['4000001000005']}"))))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject/certificate/scope/sites");
    }

    @Test
    void namesFilesByTheirDigest() {
        assertThat(check(withFile("{'name':'report.pdf','mediaType':'application/pdf','digest':'" + DIGEST + "'}")))
                .isEmpty();
        assertThat(check(withFile("{'name':'report.pdf','mediaType':'application/vnd.oasis.opendocument.text','size':0,"
                        + "'digest':'" + DIGEST + "'}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    /0/name      | ""
                    /0/mediaType | "pdf"
                    /0/size      | -1
                    /0/size      | 1.5
                    /0/digest    | "sha256:00"
                    /0/content   | "JVBERi0="
                    """)
    void namesWhatIsWrongWithAFile(String at, String wrong) {
        ObjectNode good = withFile("{'name':'report.pdf','mediaType':'application/pdf','digest':'" + DIGEST + "'}");
        assertThat(check(Subjects.with(good, "/attachments" + at, wrong)))
                .extracting(FieldProblem::at)
                .containsExactly("/credentialSubject/attachments" + at);
    }

    private static ObjectNode withCredential() {
        Certifier certifier = Certifier.ofKey(Clock.systemUTC());
        return certifier.attested(certifier.sign(certifier.draft()));
    }

    private static ObjectNode about(String subject) {
        return Subjects.with(Signatory.attestationSubject(), "/subject", json(subject));
    }

    private static ObjectNode withFile(String file) {
        return Subjects.with(Signatory.attestationSubject(), "/attachments", json("[" + file + "]"));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }

    private static List<FieldProblem> check(ObjectNode subject) {
        AttestationRules rules = new AttestationRules(Certifier.checks(new InMemoryWebReader(), Clock.systemUTC()));
        return rules.check(new Signatory().sign(RecordKind.ATTESTATION, subject), TODAY);
    }
}

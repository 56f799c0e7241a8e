package org.preuve.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.PublishedSample;
import org.preuve.reporting.ledger.RecordPage;
import org.preuve.reporting.neighbours.Certifier;
import org.preuve.reporting.neighbours.RunningService;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public pages in both languages, and the same facts for machines. */
class PageTests {

    private static final RunningService SERVICE = new RunningService();
    private static final String PRODUCT = "/01/" + RunningService.GTIN;
    private static String claim = "";
    private static String hostile = "";
    private static String company = "";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeAll
    static void publish() {
        Credential attestation =
                RunningService.SUPPLIER.attestation(RunningService.GTIN, Instant.parse("2027-06-30T00:00:00Z"));
        Credential evidence = RunningService.ORGANISATION.evidence();
        SERVICE.ledger.seal(attestation);
        SERVICE.ledger.seal(evidence);
        SERVICE.awaitFollowed();
        claim = published("""
                {"subject":{"type":"Product","gtin":"%s"},"level":"product","topic":"E5","channel":"product-page","market":"FR",
                 "texts":{"fr":"Tissu : 60 %% de coton recyclé","en":"Fabric: 60 %% recycled cotton"},
                 "period":{"start":"2026-01-01","end":"2026-06-30"},"records":["%s","%s"],"uses":[{"record":"%3$s","share":0.5}]}
                """.formatted(
                RunningService.GTIN, attestation.id().value(), evidence.id().value()));
        hostile = published("""
                {"subject":{"type":"Product","gtin":"%s"},"level":"product","topic":"E5","channel":"product-page","market":"FR",
                 "texts":{"fr":"</q><script>alert(1)</script> ${7*7} __${7*7}__ <img src=x onerror=alert(1)> robuste et durable"},"records":["%s"]}
                """.formatted(RunningService.GTIN, attestation.id().value()));
        company = published("""
                {"subject":{"type":"Company"},"level":"site","topic":"E1","channel":"advertising","market":"EU",
                 "texts":{"en":"12,480 kWh saved in Roubaix"},"records":["%1$s"],"uses":[{"record":"%1$s","share":0.5}]}
                """.formatted(evidence.id().value()));
        SERVICE.awaitFollowed();
    }

    private static String published(String body) {
        SERVICE.clock.advance(Duration.ofSeconds(1));
        String id = json(SERVICE.as("officer", "POST", "/api/v1/claims", body))
                .path("id")
                .asString();
        SERVICE.as("officer", "POST", "/api/v1/claims/" + id + "/ruling");
        HttpResponse<String> answer = SERVICE.as("officer", "POST", "/api/v1/claims/" + id + "/publication");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return id;
    }

    @Test
    void saysInPlainFrenchWhoClaimsWhatOnWhichRecords() {
        String page = page("/claims/" + claim, "fr");

        assertThat(page)
                .contains("<html lang=\"fr\"", "Tissu : 60 % de coton recyclé", "Maison Lys affirme du produit")
                .contains("Sur quoi elle repose", "signature d’un fournisseur", "autodéclaration")
                .contains("Non vérifié", "quoi que ce soit par une tierce partie indépendante")
                .contains("29 juin 2027", "Vérifiez vous-même, maintenant")
                .contains("java -jar preuve.jar verify " + claim + ".preuve.json")
                .contains("/claims/" + claim + ".preuve.json")
                .doesNotContain("??");
    }

    @Test
    void saysWhatBecameOfARecordUnderTheClaim() {
        Credential wrong = RunningService.ORGANISATION.evidence();
        SERVICE.ledger.seal(wrong);
        SERVICE.awaitFollowed();
        String changed = published("""
                {"subject":{"type":"Company"},"level":"site","topic":"E1","channel":"advertising","market":"FR",
                 "texts":{"fr":"Coton tissé à Roubaix","en":"Cotton woven in Roubaix"},"records":["%s"]}
                """.formatted(wrong.id().value()));
        assertThat(page("/claims/" + changed, "fr")).doesNotContain("Ce qui soutient cette allégation a changé");
        SERVICE.ledger.seal(RunningService.ORGANISATION.withdrawal(wrong, SERVICE.ledger.digest(wrong)));
        int entry = SERVICE.ledger.size() - 1;
        SERVICE.awaitFollowed();

        assertThat(page("/claims/" + changed, "fr"))
                .contains("Ce qui soutient cette allégation a changé", "retiré par son auteur le", "l’entrée " + entry);
        assertThat(page("/claims/" + changed, "en"))
                .contains("Something under this claim has changed", "withdrawn by its author on", "log entry " + entry);
    }

    @Test
    void saysWhereACommitmentUnderTheClaimStands() {
        Credential commitment = RunningService.SUPPLIER.commitment("2026-09-30", "500", "");
        Credential evidence = RunningService.ORGANISATION.evidence();
        SERVICE.ledger.seal(commitment);
        SERVICE.ledger.seal(evidence);
        SERVICE.awaitFollowed();
        String promised =
                published("""
                {"subject":{"type":"Company"},"level":"site","topic":"E1","channel":"advertising","market":"FR",
                 "texts":{"fr":"Coton tissé à Roubaix","en":"Cotton woven in Roubaix"},"records":["%s","%s"]}
                """.formatted(evidence.id().value(), commitment.id().value()));
        assertThat(page("/claims/" + promised, "en"))
                .contains("<strong>late</strong>")
                .contains("the day of the promise, 30 September 2026, is past and nothing that reaches it was sent");
        assertThat(page("/claims/" + promised, "fr"))
                .contains("<strong>en retard</strong>")
                .contains("l’échéance du 30 septembre 2026 est passée");
    }

    @Test
    void saysWhichCertifierSignedAndWhatNobodyAskedIt() {
        Certifier certifier = Certifier.of(7);
        Credential certified = certifier.passedOn(
                RunningService.SUPPLIER,
                RunningService.GTIN,
                certifier.credential(RunningService.GTIN, Instant.parse("2027-06-30T00:00:00Z")));
        SERVICE.ledger.seal(certified);
        SERVICE.ledger.seal(certifier.recognisedBy(
                RunningService.ORGANISATION,
                ",'accreditation':{'body':'COFRAC','number':'5-0001','criteria':['organic-cotton-content']}"));
        SERVICE.awaitFollowed();
        String accredited =
                published("""
                {"subject":{"type":"Product","gtin":"%s"},"level":"product","topic":"E5","channel":"product-page","market":"FR",
                 "texts":{"fr":"Coton tissé à Roubaix","en":"Cotton woven in Roubaix"},"records":["%s"]}
                """.formatted(RunningService.GTIN, certified.id().value()));
        assertThat(page("/claims/" + accredited, "en"))
                .contains("accredited third party", "Certifier: did:key:z6Mk", "whether the certifier has revoked")
                .contains("by a key that the publisher recognises")
                .doesNotContain("??", "anything by an independent third party");
        assertThat(page("/claims/" + accredited, "fr"))
                .contains("tierce partie accréditée", "Certificateur : did:key:z6Mk", "si le certificateur a révoqué")
                .doesNotContain("??");
    }

    @Test
    void saysTheSameInPlainEnglish() {
        String page = page("/claims/" + claim, "en");

        assertThat(page)
                .contains("<html lang=\"en\"", "Fabric: 60 % recycled cotton", "Maison Lys says of product")
                .contains("What it rests on", "supplier-signed", "self-declared", "Only Maison Lys says so.")
                .contains("Not checked", "anything by an independent third party")
                .contains("29 June 2027", "Check it yourself, now")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fr-CA,en;q=0.5      |      | fr
            de,fr;q=0.8         |      | fr
            de                  |      | en
            en                  | fr   | fr
            fr                  | en   | en
            fr                  | xx   | fr
            """)
    void speaksTheReadersLanguage(String accepted, String chosen, String spoken) {
        String query = chosen == null ? "" : "?lang=" + chosen;
        HttpResponse<String> page =
                SERVICE.get("/claims/" + claim + query, "Accept", "text/html", "Accept-Language", accepted);

        assertThat(page.body()).contains("<html lang=\"" + spoken + "\"");
        assertThat(page.headers().firstValue("Content-Language")).contains(spoken);
    }

    @Test
    void givesAPageToWhoeverAcceptsAnything() {
        assertThat(SERVICE.get("/claims/" + claim, "Accept", "*/*").body()).contains("<html");
        assertThat(SERVICE.get("/claims/" + claim).body()).contains("<html");
    }

    @Test
    void escapesHostileText() {
        for (String lang : new String[] {"fr", "en"}) {
            for (String path : new String[] {"/claims/" + hostile, PRODUCT, "/"}) {
                String page = withoutData(page(path, lang));
                assertThat(page)
                        .doesNotContain("<script", "<img")
                        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7} __${7*7}__");
            }
        }
        String lot = URLEncoder.encode("\"><b>x", StandardCharsets.UTF_8);
        assertThat(page(PRODUCT + "/10/" + lot, "en"))
                .contains("&quot;&gt;&lt;b&gt;x")
                .doesNotContain("<b>x");
        assertThat(withoutData(page("/claims/" + claim + "?x=%22%3E%3Cscript%3E", "en")))
                .doesNotContain("<script");
    }

    @Test
    void saysWhichWordsTheRulesRemark() {
        assertThat(page("/claims/" + hostile, "fr")).contains("Ce que les règles relèvent", "« robuste et durable »");
        assertThat(page("/claims/" + claim, "fr")).doesNotContain("Ce que les règles relèvent");
    }

    @Test
    void marksATextThatExistsInOneLanguageOnly() {
        assertThat(page("/claims/" + company, "fr"))
                .contains("lang=\"en\"", "12,480 kWh saved in Roubaix", "publiée qu’en anglais")
                .contains("Union européenne", "Maison Lys affirme à son propre sujet");
    }

    @Test
    void saysThatAClaimHasEnded() {
        Claim old = PublishedSample.publishedAt(Instant.parse("2026-08-01T00:00:00Z"));
        SERVICE.claims().create(old);

        assertThat(page("/claims/" + old.id(), "fr"))
                .contains("Cette allégation est terminée.", "30 août 2026", "échéance passée");
        assertThat(page("/claims/" + old.id(), "en")).contains("This claim has ended.", "30 August 2026");
        assertThat(json(SERVICE.get("/claims/" + old.id(), "Accept", "application/json"))
                        .path("over")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void keepsWhatIsConfidentialToItself() {
        for (String lang : new String[] {"fr", "en"}) {
            assertThat(page("/claims/" + claim, lang))
                    .doesNotContain("Secret", "12480.5", "RSE-001", "uEiSecret", "Recycled cotton</");
        }
    }

    @Test
    void neverPraises() {
        for (String lang : new String[] {"fr", "en"}) {
            for (String path : new String[] {"/", PRODUCT, "/claims/" + claim}) {
                assertThat(page(path, lang).toLowerCase(Locale.ROOT))
                        .doesNotContain(
                                "compliant", "certified", "certifié", "✓", "✔", "trusted", "guarantee", "garanti");
            }
        }
    }

    @Test
    void givesTheSealedBytesAsTheCredential() {
        HttpResponse<String> answer = SERVICE.get("/claims/" + claim, "Accept", "application/vc");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/vc");

        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        Credential credential = Credential.parse(bytes);
        assertThat(credential.bytes()).isEqualTo(bytes);
        assertThat(new CredentialVerifier(method ->
                                Optional.of(RunningService.ORGANISATION.key().verificationKey()))
                        .verify(credential))
                .isInstanceOf(SignatureCheck.Valid.class);
        long index = json(SERVICE.get("/claims/" + claim, "Accept", "application/json"))
                .path("index")
                .asLong();
        RecordPage.Line sealed = SERVICE.ledger.line((int) index);
        assertThat(sealed.record())
                .hasValueSatisfying(record -> assertThat(record).isEqualTo(bytes));
    }

    @Test
    void summarisesForMachines() {
        JsonNode summary = json(SERVICE.get("/claims/" + claim, "Accept", "application/json"));

        assertThat(summary.path("gtin").asString()).isEqualTo(RunningService.GTIN);
        assertThat(summary.path("organisation").path("name").asString()).isEqualTo("Maison Lys");
        assertThat(summary.path("records")).hasSize(2);
        assertThat(summary.path("validUntil").asString()).startsWith("2027-06-30");
        assertThat(summary.path("over").asBoolean()).isFalse();
    }

    @Test
    void answersNotModifiedToWhoeverHasThePageAlready() {
        for (String path :
                new String[] {"/claims/" + claim, PRODUCT, "/", "/api/v1/products/" + RunningService.GTIN + "/claims"
                }) {
            await().untilAsserted(() -> assertNotModified(path)); // while the follower reads on, pages change
        }
    }

    private static void assertNotModified(String path) {
        HttpResponse<String> first = SERVICE.get(path);
        String etag = first.headers().firstValue("ETag").orElseThrow(() -> new AssertionError("no ETag at " + path));
        assertThat(SERVICE.get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(first.headers().allValues("Cache-Control")).noneMatch(value -> value.contains("no-store"));
    }

    @Test
    void sendsStrictHeadersAndAsksNothingOfOthers() {
        HttpResponse<String> page = SERVICE.get("/claims/" + claim, "Accept", "text/html");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains("default-src 'self'", "script-src 'none'", "frame-ancestors 'none'"));
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().map()).doesNotContainKey("set-cookie");
        assertThat(withoutData(page.body()))
                .doesNotContain("<script", "<img", "style=", "@import")
                .containsOnlyOnce("rel=\"stylesheet\"");
        assertThat(page.body().length()
                        + SERVICE.get("/assets/preuve.css").body().length())
                .isLessThan(100_000);
    }

    @Test
    void leadsToThePageThatChecksInTheBrowser() {
        assertThat(page("/claims/" + claim, "fr"))
                .contains("href=\"/check?lang=fr\"", "Ouvrez la page de vérification");
        HttpResponse<String> page = SERVICE.get("/check", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).startsWith("<!DOCTYPE html>").contains("<script id=\"checking\">");
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(policy)
                        .contains("default-src 'none'", "script-src 'sha256-", "frame-ancestors 'none'")
                        .doesNotContain("script-src 'none'"));
        String etag = page.headers().firstValue("ETag").orElseThrow();
        assertThat(SERVICE.get("/check", "If-None-Match", etag).statusCode()).isEqualTo(304);
    }

    @Test
    void tellsAPersonAndAMachineThatThereIsNoSuchClaim() {
        String nowhere = "/claims/00000000-0000-4000-8000-000000000000";
        HttpResponse<String> page = SERVICE.get(nowhere, "Accept", "text/html", "Accept-Language", "fr");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("Il n’y a pas de page ici");

        HttpResponse<String> problem = SERVICE.get(nowhere, "Accept", "application/vc");
        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(SERVICE.get("/claims/not-an-id").statusCode()).isEqualTo(404);
    }

    @Test
    void listsAProductsClaims() {
        assertThat(page(PRODUCT, "fr")).contains("Tissu : 60 % de coton recyclé", "/claims/" + claim + "?lang=fr");
        assertThat(page(PRODUCT, "fr")).doesNotContain("/claims/" + company);
        assertThat(page("/01/00614141999996", "en")).contains("No claim is published about this product here.");
        JsonNode items = json(SERVICE.get("/api/v1/products/" + RunningService.GTIN + "/claims"))
                .path("items");
        assertThat(items.valueStream().map(item -> item.path("id").asString())).containsExactly(hostile, claim);
    }

    @ParameterizedTest
    @CsvSource({
        "/01/9506000134352, /01/09506000134352",
        "/01/9506000134352/10/LOT-7/21/9?lang=fr, /01/09506000134352/10/LOT-7/21/9?lang=fr",
        "/01/96385074, /01/00000096385074",
    })
    void redirectsToTheFullLengthOfANumber(String written, String full) {
        HttpResponse<String> answer = SERVICE.get(written, "Accept", "text/html");

        assertThat(answer.statusCode()).isEqualTo(308);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith(full));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/01/09506000134353", "/01/123", "/01/0950600013435x", "/01/09506000134352/10/%7Bx%7D"})
    void refusesWhatIsNoProduct(String path) {
        HttpResponse<String> page = SERVICE.get(path, "Accept", "text/html", "Accept-Language", "en");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("This is not a product number.");

        HttpResponse<String> problem = SERVICE.get(path, "Accept", "application/linkset+json");
        assertThat(problem.statusCode()).isEqualTo(400);
        assertThat(json(problem).path("type").asString()).endsWith("/invalid-input");
    }

    @Test
    void takesLotAndSerialAndSaysThatTheClaimsAreOfTheProduct() {
        assertThat(page(PRODUCT + "/10/LOT-7/21/42", "en"))
                .contains("lot LOT-7", "serial number 42", "whatever its lot or serial number");
    }

    @Test
    void givesALinkSet() {
        for (HttpResponse<String> answer : List.of(
                SERVICE.get(PRODUCT, "Accept", "application/linkset+json"),
                SERVICE.get(PRODUCT + "?linkType=linkset", "Accept", "text/html"))) {
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/linkset+json");
            JsonNode links = json(answer).path("linkset").get(0);
            assertThat(links.path("anchor").asString()).isEqualTo("http://localhost:8080" + PRODUCT);
            assertThat(links.path("https://gs1.org/voc/sustainabilityInfo")).hasSize(2);
        }
    }

    /** The one script element is a block of data, which nothing runs; nothing in it can end it. */
    private static String withoutData(String page) {
        return page.replaceFirst("<script type=\"application/ld\\+json\">[^<>&]*</script>", "");
    }

    private static String page(String path, String lang) {
        HttpResponse<String> answer =
                SERVICE.get(path + (path.contains("?") ? "&" : "?") + "lang=" + lang, "Accept", "text/html");
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        return answer.body();
    }

    private static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }
}

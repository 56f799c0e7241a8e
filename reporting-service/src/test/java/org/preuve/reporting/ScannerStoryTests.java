package org.preuve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.Envelope;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.reporting.neighbours.Publishing;
import org.preuve.reporting.neighbours.RunningService;
import org.preuve.reporting.neighbours.Scanner;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whoever scans the code on a product, with a telephone or with a machine, and where the code leads. */
class ScannerStoryTests {

    private static final RunningService SERVICE = new RunningService();
    private static final String GTIN = RunningService.GTIN;
    private static final String PRODUCT = "/01/" + GTIN;
    private static final String PUBLIC = "http://localhost:8080";
    private static final String VOC = "https://gs1.org/voc/";
    private static String claim = "";
    private static String second = "";

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @BeforeAll
    static void publish() {
        Credential attestation = RunningService.SUPPLIER.attestation(GTIN, Instant.parse("2027-06-30T00:00:00Z"));
        SERVICE.ledger.seal(attestation);
        SERVICE.awaitFollowed();
        var officer = new Publishing(SERVICE);
        claim = officer.aboutProduct(GTIN, "60 % de coton </script> recyclé", "60 % recycled <!-- cotton", attestation);
        second = officer.aboutProduct(GTIN, "Coton tissé à Roubaix", "Cotton woven in Roubaix", attestation);
        SERVICE.awaitFollowed();
    }

    @Test
    void aConsumerScansTheCodeReadsThePageAndAMachineFindsEverythingElse() throws Exception {
        byte[] code = bytes("/api/v1/products/" + GTIN + "/qr.png?lot=LOT-7&size=400");
        String scanned = Scanner.read(code);
        assertThat(scanned).isEqualTo(PUBLIC + PRODUCT + "/10/LOT-7");

        HttpResponse<String> page = SERVICE.get(path(scanned), "Accept", "text/html", "Accept-Language", "fr");
        assertThat(page.body()).contains("Coton tissé à Roubaix", "lot LOT-7", "Aucun enregistrement ici ne porte");
        String linkset = page.headers().firstValue("Link").orElseThrow();
        assertThat(linkset).endsWith("rel=\"linkset\"; type=\"application/linkset+json\"");

        JsonNode levels = json(SERVICE.get(path(linkset.substring(1, linkset.indexOf('>')))))
                .path("linkset");
        assertThat(levels.valueStream().map(level -> level.path("anchor").asString()))
                .containsExactly(scanned, PUBLIC + PRODUCT);
        JsonNode product = levels.get(1);
        String passport = product.path(VOC + "dpp").get(0).path("href").asString();
        SignedDocument signed =
                SignedDocument.parse(Envelope.around(SERVICE.get(path(passport)).body()));
        assertThat(signed.document().at("/credentialSubject/conformityClaim")).hasSize(2);

        String feed = product.path("alternate").get(0).path("href").asString();
        assertThat(titles(SERVICE.get(path(feed) + "?lang=fr").body()))
                .containsExactly("Publiée : Coton tissé à Roubaix", "Publiée : 60 % de coton </script> recyclé");
    }

    @Test
    void everyLinkHasATitleATypeAndLeadsSomewhere() {
        JsonNode links = json(SERVICE.get(PRODUCT, "Accept", "application/linkset+json"))
                .path("linkset")
                .get(0);

        links.properties().stream()
                .filter(link -> link.getValue().isArray())
                .forEach(link -> link.getValue().forEach(target -> {
                    assertThat(target.path("title").asString()).isNotBlank();
                    assertThat(target.path("title*")
                                    .valueStream()
                                    .map(title -> title.path("language").asString()))
                            .containsExactly("en", "fr");
                    String type = target.path("type").asString();
                    HttpResponse<String> there =
                            SERVICE.get(path(target.path("href").asString()), "Accept", type);
                    assertThat(there.statusCode()).as(target.toString()).isEqualTo(200);
                    assertThat(there.headers().firstValue("Content-Type").orElseThrow())
                            .startsWith(type);
                }));
        assertThat(links.has(VOC + "certificationInfo"))
                .as("nobody independent says so")
                .isFalse();
        assertThat(links.has(VOC + "traceability"))
                .as("no maker says of what it is made")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "gs1:pip, /01/09506000134352",
        "gs1:defaultLink, /01/09506000134352",
        "https://gs1.org/voc/pip, /01/09506000134352",
        "https%3A%2F%2Fref.gs1.org%2Fvoc%2Fpip, /01/09506000134352",
        "gs1:dpp, /api/v1/products/09506000134352/passport",
        "alternate, /feeds/products/09506000134352.atom",
    })
    void aLinkTypeLeadsThereAndTakesTheRestOfTheQueryAlong(String type, String target) throws Exception {
        HttpResponse<String> answer = unfollowed(PRODUCT + "?17=270630&linkType=" + type + "&lang=fr");

        assertThat(answer.statusCode()).isEqualTo(307);
        assertThat(answer.headers().firstValue("Location")).contains(PUBLIC + target + "?17=270630&lang=fr");
    }

    @Test
    void theNearestLevelThatHasALinkGivesIt() throws Exception {
        assertThat(unfollowed(PRODUCT + "/10/LOT-7/21/9?linkType=gs1:pip")
                        .headers()
                        .firstValue("Location"))
                .contains(PUBLIC + PRODUCT + "/10/LOT-7/21/9");
        assertThat(unfollowed(PRODUCT + "/10/LOT-7/21/9?linkType=gs1:dpp")
                        .headers()
                        .firstValue("Location"))
                .contains(PUBLIC + "/api/v1/products/" + GTIN + "/passport");
    }

    @Test
    void severalLinksThatFitAlikeAreListed() {
        HttpResponse<String> answer = SERVICE.get(PRODUCT + "?linkType=gs1:sustainabilityInfo");

        assertThat(answer.statusCode()).isEqualTo(300);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/linkset+json");
        assertThat(json(answer)
                        .path("linkset")
                        .get(0)
                        .path(VOC + "sustainabilityInfo")
                        .valueStream()
                        .map(link -> link.path("href").asString()))
                .containsExactly(PUBLIC + "/claims/" + second, PUBLIC + "/claims/" + claim);
    }

    @Test
    void everyDoorSaysThatAClaimIsSuspended() {
        String gtin = "00012345678905";
        Credential record = RunningService.SUPPLIER.attestation(gtin, Instant.parse("2027-06-30T00:00:00Z"));
        SERVICE.ledger.seal(record);
        SERVICE.awaitFollowed();
        String id = new Publishing(SERVICE).aboutProduct(gtin, "Coton lavé", "Washed cotton", record);
        String door = "/api/v1/products/" + gtin;
        String etag = SERVICE.get(door + "/claims").headers().firstValue("ETag").orElseThrow();
        SignedDocument passport = SignedDocument.parse(
                Envelope.around(SERVICE.get(door + "/passport").body()));

        SERVICE.ledger.seal(RunningService.SUPPLIER.withdrawal(record, SERVICE.ledger.digest(record)));
        await().until(() -> json(SERVICE.get(door + "/claims"))
                .at("/items/0/state")
                .asString()
                .equals("suspended"));

        assertThat(SERVICE.get(door + "/claims", "If-None-Match", etag).statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.get(door + "/passport").statusCode())
                .as("nothing to say")
                .isEqualTo(404);
        assertThat(isSet(passport, "suspension"))
                .as("the passport that was handed out")
                .isTrue();
        assertThat(data("/claims/" + id).path("creativeWorkStatus").asString()).isEqualTo("suspended");
        assertThat(json(SERVICE.get("/01/" + gtin + "?linkType=linkset"))
                        .at("/linkset/0")
                        .has(VOC + "dpp"))
                .isFalse();
        HttpResponse<String> feed = SERVICE.get("/feeds/products/" + gtin + ".atom?lang=en");
        assertThat(feed.body())
                .contains("Suspended: Washed cotton", "Published: Washed cotton")
                .contains("Because of: a record under it was withdrawn by its author");
    }

    private static boolean isSet(SignedDocument passport, String purpose) {
        return passport.document()
                .path("credentialStatus")
                .valueStream()
                .filter(entry -> entry.path("statusPurpose").asString().equals(purpose))
                .anyMatch(entry -> StatusListCredential.parse(SERVICE.get(
                                        path(entry.path("statusListCredential").asString()))
                                .body()
                                .getBytes(StandardCharsets.UTF_8))
                        .list()
                        .bits()
                        .isSet(Integer.parseInt(entry.path("statusListIndex").asString())));
    }

    @Test
    void aLotsPageSaysWhichRecordsAreAboutThisLotAlone() {
        String gtin = "00614141999996";
        Credential ofLot = RunningService.SUPPLIER.record(
                RecordKind.ATTESTATION,
                ("{'type':'Attestation','subject':{'type':'Batch','gtin':'%s','lot':'B-12'},'topic':'E5',"
                                + "'criterion':'recycled-cotton-content','statement':'Recycled cotton','conforms':true}")
                        .formatted(gtin),
                Instant.parse("2026-10-01T00:00:00Z"),
                Instant.parse("2027-06-30T00:00:00Z"));
        Credential ofAll = RunningService.SUPPLIER.attestation(gtin, Instant.parse("2027-06-30T00:00:00Z"));
        SERVICE.ledger.seal(ofLot);
        SERVICE.ledger.seal(ofAll);
        SERVICE.awaitFollowed();
        String id = new Publishing(SERVICE)
                .aboutProduct(gtin, "Coton tissé à Lille", "Cotton woven in Lille", ofAll, ofLot);

        String lot = "/01/" + gtin + "/10/B-12";
        assertThat(SERVICE.get(lot + "?lang=en", "Accept", "text/html").body())
                .contains("Lot B-12 in particular", "one record under it is about this lot");
        assertThat(SERVICE.get("/01/" + gtin + "/10/B-13?lang=fr", "Accept", "text/html")
                        .body())
                .contains("Aucun enregistrement ici ne porte sur ce seul lot", "que sur un autre lot");
        assertThat(SERVICE.get("/01/" + gtin + "?lang=en", "Accept", "text/html")
                        .body())
                .doesNotContain("in particular");
        assertThat(json(SERVICE.get(lot + "?linkType=linkset"))
                        .at("/linkset/0")
                        .path(VOC + "sustainabilityInfo")
                        .get(0)
                        .path("href")
                        .asString())
                .endsWith(id);
        assertThat(json(SERVICE.get("/01/" + gtin + "/10/B-13?linkType=linkset"))
                        .at("/linkset/0")
                        .has(VOC + "sustainabilityInfo"))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gs1:recipeInfo", "gs1:certificationInfo", "nonsense", "gs1:", "%7B%22$ne%22:1%7D"})
    void whatIsNotThereIsNotFound(String type) {
        HttpResponse<String> problem = SERVICE.get(PRODUCT + "?linkType=" + type, "Accept", "application/json");
        HttpResponse<String> page = SERVICE.get(PRODUCT + "?linkType=" + type, "Accept", "text/html");

        assertThat(problem.statusCode()).isEqualTo(404);
        assertThat(json(problem).path("type").asString()).endsWith("/not-found");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkset", "all", "gs1:all"})
    void allLinksAreAskedForByAWord(String word) {
        assertThat(json(SERVICE.get(PRODUCT + "?linkType=" + word)).path("linkset"))
                .hasSize(1);
    }

    @Test
    void aShopAsksAgainAndIsToldThatNothingChanged() {
        String door = "/api/v1/products/" + GTIN + "/claims";
        await().untilAsserted(() -> {
            String etag = SERVICE.get(door).headers().firstValue("ETag").orElseThrow();
            assertThat(etag).startsWith("W/\"");
            assertThat(SERVICE.get(door, "If-None-Match", etag).statusCode()).isEqualTo(304);
        });
        JsonNode first = json(SERVICE.get(door + "?limit=1"));
        assertThat(first.at("/items/0/id").asString()).isEqualTo(second);
        assertThat(first.at("/items/0/state").asString()).isEqualTo("published");
        JsonNode rest =
                json(SERVICE.get(door + "?limit=1&cursor=" + first.path("next").asString()));
        assertThat(rest.at("/items/0/id").asString()).isEqualTo(claim);
        assertThat(rest.has("next")).isFalse();
        assertThat(SERVICE.get(door + "?limit=0").statusCode()).isEqualTo(400);
        assertThat(SERVICE.get(door + "?cursor=x").statusCode()).isEqualTo(400);
        JsonNode none = json(SERVICE.get("/api/v1/products/00000096385074/claims"));
        assertThat(none.path("items").isArray()).isTrue();
        assertThat(none.path("items")).isEmpty();
    }

    @Test
    void aSearchEngineReadsWhatThePageSaysAndNoPraise() {
        JsonNode product = data(PRODUCT);
        assertThat(product.path("@type").asString()).isEqualTo("Product");
        assertThat(product.path("gtin14").asString()).isEqualTo(GTIN);
        assertThat(product.path("subjectOf")).hasSize(2);

        JsonNode said = data("/claims/" + claim);
        assertThat(said.path("@type").asString()).isEqualTo("Claim");
        assertThat(said.at("/text/1/@language").asString()).isEqualTo("fr");
        assertThat(said.at("/text/1/@value").asString()).isEqualTo("60 % de coton </script> recyclé");
        assertThat(said.at("/author/name").asString()).isEqualTo("Maison Lys");
        assertThat(said.at("/about/gtin14").asString()).isEqualTo(GTIN);
        assertThat(said.toString()).doesNotContainIgnoringCase("rating", "review", "certification", "award");
    }

    @Test
    void aFeedIsSentOnceAndFoundFromThePages() throws Exception {
        String door = "/feeds/claims.atom?lang=en";
        HttpResponse<String> feed = SERVICE.get(door);
        assertThat(feed.headers().firstValue("Content-Type")).contains("application/atom+xml");
        assertThat(titles(feed.body())).contains("Published: Cotton woven in Roubaix");
        Element root = atom(feed.body());
        Element french = atom(SERVICE.get("/feeds/claims.atom?lang=fr").body());
        assertThat(texts(french, "id"))
                .as("one feed, two languages")
                .isEqualTo(texts(root, "id"))
                .doesNotHaveDuplicates();
        String etag = feed.headers().firstValue("ETag").orElseThrow();
        String modified = feed.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(SERVICE.get(door, "If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(SERVICE.get(door, "If-Modified-Since", modified).statusCode())
                .isEqualTo(304);
        assertThat(SERVICE.get(PRODUCT, "Accept", "text/html").body())
                .contains("type=\"application/atom+xml\"", "/feeds/products/" + GTIN + ".atom?lang=");
        assertThat(titles(SERVICE.get("/feeds/products/00000096385074.atom").body()))
                .isEmpty();
        assertThat(SERVICE.get("/feeds/products/123.atom").statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qr.svg?lot=a%2Fb",
                "qr.svg?serial=%3Cscript%3Ealert(1)%3C/script%3E",
                "qr.png?size=10",
                "qr.png?size=5000",
                "qr.png?size=x"
            })
    void noCodeLeadsToWhatIsNoAddress(String door) {
        HttpResponse<String> answer = SERVICE.get("/api/v1/products/" + GTIN + "/" + door);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("type").asString()).endsWith("/invalid-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/*", "*/*", "application/*, text/html;q=0.1"})
    void whoeverTakesAnythingIsAnswered(String accepted) {
        for (String path : List.of(
                "/claims/" + claim,
                PRODUCT,
                "/status/revocation-1",
                "/api/v1/products/" + GTIN + "/passport",
                "/feeds/claims.atom")) {
            assertThat(SERVICE.get(path, "Accept", accepted).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    private static JsonNode data(String path) {
        String page = SERVICE.get(path, "Accept", "text/html").body();
        Matcher block = Pattern.compile("<script type=\"application/ld\\+json\">([^<>&]*)</script>")
                .matcher(page);
        assertThat(block.find()).as(page).isTrue();
        return JsonMapper.shared().readTree(block.group(1));
    }

    private static List<String> titles(String feed) throws IOException {
        return texts(atom(feed), "title").stream().skip(1).toList();
    }

    private static List<String> texts(Element feed, String name) {
        var found = feed.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }

    private static Element atom(String feed) throws IOException {
        try {
            Element root = DocumentBuilderFactory.newDefaultNSInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(feed)))
                    .getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
            return root;
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(feed, e);
        }
    }

    private static HttpResponse<String> unfollowed(String path) throws IOException, InterruptedException {
        return send(path, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] bytes(String path) throws IOException, InterruptedException {
        return send(path, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static <T> HttpResponse<T> send(String path, HttpResponse.BodyHandler<T> reading)
            throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(SERVICE.address() + path)).build(), reading);
        }
    }

    private static String path(String address) {
        assertThat(address).startsWith(PUBLIC);
        return address.substring(PUBLIC.length());
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return Publishing.json(answer);
    }
}

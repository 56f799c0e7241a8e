package org.preuve.quickstart.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.preuve.proofs.credential.Credential;
import org.preuve.quickstart.doors.Answer;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.doors.Tokens;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.ReportingAlone;
import org.preuve.reporting.rules.RulePacks;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What many live claims cost: how long it takes to rule all of them by another version of the rules, first without
 * changing any, then in earnest, and what a claim's page takes, asked for the first time and again. The database keeps
 * everything in memory, in another process; ledger and reporting service share this one.
 */
public final class ManyClaims {

    private static final int CALLERS = 32;
    private static final int A_RECORD = 10;
    private static final int PAGES = 2_000;
    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Installation at;
    private final Caller anybody;
    private final Caller officer;
    private final Caller approver;
    private final Caller administrator;
    private final ConcurrentLinkedQueue<String> published = new ConcurrentLinkedQueue<>();

    private ManyClaims(Installation at) {
        this.at = at;
        anybody = Caller.anonymous("http://localhost:" + at.ports().reporting());
        officer = as("officer");
        approver = as("approver");
        administrator = as("administrator");
    }

    private Caller as(String who) {
        return anybody.withToken(new Tokens(at.issuer(), who, who, Clock.systemUTC()));
    }

    public static void main(String[] args) throws IOException {
        int claims = args.length > 0 && !args[0].isBlank() ? Integer.parseInt(args[0].strip()) : 100_000;
        Path data = Files.createTempDirectory("preuve-many-claims");
        var at = new Installation(data, Ports.free());
        try (var database = DatabaseProcess.startInMemory();
                var reporting = ReportingAlone.start(at, database.uri())) {
            new ManyClaims(at).run(claims);
        } finally {
            Benchmark.delete(data);
        }
    }

    private void run(int claims) throws IOException {
        long started = System.nanoTime();
        publish(claims, attestations(claims / A_RECORD));
        System.out.printf(
                "(%,d claims on %,d records published in %,.0f s)%n", claims, claims / A_RECORD, since(started));
        System.out.printf(
                "| %s | claims | s | claims per second | most heap in use after a collection, MB |%n|---|---|---|---|---|%n",
                "what");
        String pack = load("9001", "parfum de rose");
        measured("ruled by another version, none changed", claims, () -> effect(pack));
        measured("that version switched on, all decided again, none changed", claims, () -> adopt(pack));
        String strict = load("9002", "modèle numéroté");
        measured("a stricter one ruled by", claims, () -> effect(strict));
        measured("the stricter one switched on, every tenth suspended", claims, () -> adopt(strict));
        pages();
    }

    private List<String> attestations(int count) throws IOException {
        var attestor = new Attestor();
        try (var door = new Wire(
                at.ports().ledger(),
                new Tokens(
                        at.issuer(),
                        "supplier-service",
                        at.keychain().clientSecret("supplier-service"),
                        Clock.systemUTC()))) {
            door.post("/internal/v1/records", "application/vc", attestor.keyRecord(), 201);
            var records = attestor.sign(count);
            new Load(record -> door.post("/internal/v1/records", "application/vc", record, 201), ignored -> {})
                    .closed(records, CALLERS);
            await().atMost(PATIENCE).until(() -> followed() >= count);
            return records.stream()
                    .map(bytes -> Credential.parse(bytes).id().value())
                    .toList();
        }
    }

    private long followed() {
        var check = anybody.get("/api/v1/log-check").expect(200);
        return check.json().path("followed").asLong();
    }

    private void publish(int claims, List<String> records) {
        var drafts = IntStream.range(0, claims)
                .mapToObj(i ->
                        draft(i, records.get(i % records.size())).toString().getBytes(UTF_8))
                .toList();
        new Load(this::publish, ignored -> {}).closed(drafts, CALLERS);
    }

    private byte[] publish(byte[] draft) {
        var claim = officer.post("/api/v1/claims", JsonMapper.shared().readTree(draft))
                .expect(201);
        String door = "/api/v1/claims/" + claim.text("/id");
        officer.post(door + "/ruling").expect(200);
        officer.post(door + "/publication").expect(200);
        published.add(claim.text("/id"));
        return draft;
    }

    private static ObjectNode draft(int number, String record) {
        var claim = JsonMapper.shared().readTree("""
                {"subject": {"type": "Product", "gtin": "09506000134352"}, "level": "product", "channel": "product-page",
                 "market": "FR", "topic": "E5", "period": {"start": "2026-01-01", "end": "2026-12-31"}}
                """).asObject();
        String more = number % A_RECORD == 0 ? " Modèle numéroté." : "";
        claim.putObject("texts")
                .put("fr", "95 % des fibres du modèle " + number + " sont du coton biologique." + more)
                .put("en", "95 % of the fibres of model " + number + " are organic cotton.");
        claim.putArray("records").add(record);
        return claim;
    }

    /** Another version of the first pack, with one more word that it stops. */
    private String load(String version, String word) {
        var pack = RulePacks.bundled().texts().getFirst().tree().put("version", version);
        pack.withArray("rules")
                .get(0)
                .withObjectProperty("words")
                .withArrayProperty("fr")
                .add(word);
        var loaded = administrator.post("/api/v1/rule-packs", pack).expect(201);
        return "/api/v1/rule-packs/" + loaded.text("/id") + "/" + version;
    }

    private void effect(String pack) {
        officer.post(pack + "/effect").expect(202);
        await().atMost(PATIENCE)
                .until(() -> state(officer.get(pack + "/effect")).equals("done"));
    }

    private void adopt(String pack) {
        var before = decisions().path("startedAt");
        approver.post(pack + "/adoption").expect(200);
        await().atMost(PATIENCE).until(() -> {
            var run = decisions();
            return !run.path("startedAt").equals(before) && !run.path("running").asBoolean(true);
        });
    }

    private JsonNode decisions() {
        return officer.get("/api/v1/claims/decisions").expect(200).json();
    }

    private static String state(Answer effect) {
        return effect.expect(200).text("/state");
    }

    private static void measured(String what, int claims, Runnable work) {
        try (var heap = Heap.watch()) {
            long started = System.nanoTime();
            work.run();
            double took = since(started);
            System.out.printf("| %s | %,d | %,.1f | %,.0f | %,d |%n", what, claims, took, claims / took, heap.most());
        }
    }

    /** Of claims that nobody has asked for yet, then of the same again, then of the same by who has them already. */
    private void pages() {
        var ids = new ArrayList<>(published);
        Collections.shuffle(ids, new Random(1));
        var asked = ids.subList(0, Math.min(PAGES, ids.size())).stream()
                .map(id -> id.getBytes(UTF_8))
                .toList();
        System.out.printf("%n| claim page | pages per second | p50 ms | p99 ms |%n|---|---|---|---|%n");
        page("first time", asked);
        page("again", asked);
    }

    private void page(String name, List<byte[]> ids) {
        var figures = new Load(
                        id -> anybody.get("/claims/" + new String(id, UTF_8), "Accept", "text/html")
                                .expect(200)
                                .body(),
                        ignored -> {})
                .closed(ids, 8);
        System.out.printf("| %s | %,.0f | %.1f | %.1f |%n", name, figures.perSecond(), figures.p50(), figures.p99());
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}

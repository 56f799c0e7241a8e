package org.preuve.quickstart.samples;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.preuve.proofs.keys.Did;
import org.preuve.quickstart.keys.Keychain;
import org.preuve.quickstart.launch.Installation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Maison Lys, an invented company, with its evidence, promise, suppliers and claims: all of it through the public doors. Every step
 * may be repeated, so a start that was cut off is finished by the next one; a finished one is remembered in a file.
 */
public final class SampleCompany {

    private static final String SHEET = "actions-rse-2026.csv";
    private static final Pattern SUPPLIER = Pattern.compile("@([a-z-]+)");

    private final Installation installation;
    private final Keychain supplierKeys;
    private final Keychain certifierKeys;
    private final Clock clock;

    public SampleCompany(Installation installation, Clock clock) {
        this.installation = installation;
        this.supplierKeys = installation.keychain().inside("suppliers");
        this.certifierKeys = installation.keychain().inside("certifiers");
        this.clock = clock;
    }

    public boolean isLoaded() {
        return Files.exists(marker());
    }

    /**
     * Loads everything.
     *
     * @param folder where a spreadsheet of actions may lie; without one the bundled sheet is taken
     */
    public SampleReport load(Path folder) {
        var cast = Cast.of(installation.publicUrl(), installation.issuer(), clock);
        List<Row> rows = rows(folder);
        Map<String, String> records = new SampleEvidence(cast).seal(rows);
        new SampleStatements(cast).seal(bundled("company.json"));
        for (JsonNode supplier : bundled("suppliers.json")) {
            records.putAll(records(cast, supplier));
        }
        var outcomes = new SampleClaims(cast, records).publish(bundled("claims.json"));
        var report = SampleReport.of(rows, outcomes);
        remember(report.pages());
        return report;
    }

    private Map<String, String> records(Cast cast, JsonNode sample) {
        String word = sample.path("key").asString();
        var supplier = new SampleSupplier(
                word, sample.path("name").asString(), sample.path("country").asString(), supplierKeys.key(word), clock);
        String id = supplier.join(cast);
        var records = new LinkedHashMap<String, String>();
        sample.path("attestations").forEach(one -> {
            var occasion = one.path("occasion").asString();
            records.put(occasion, supplier.attest(cast, occasion, certified(withSuppliers(one.path("subject")), one)));
        });
        sample.path("commitments").forEach(one -> {
            var occasion = one.path("occasion").asString();
            records.put(
                    occasion,
                    supplier.commit(cast, occasion, one.path("subject").asObject()));
        });
        sample.path("progress").forEach(one -> {
            var commitment = records.getOrDefault(one.path("commitment").asString(), "");
            var occasion = one.path("occasion").asString();
            records.put(
                    occasion,
                    supplier.measure(
                            cast, commitment, occasion, one.path("subject").asObject()));
        });
        var requests = new SampleRequests(cast, clock);
        sample.path("requests").forEach(one -> requests.ask(one, id, supplier, records));
        return records;
    }

    /** The samples call suppliers by a word, {@code @pt-spinner}; who that is follows from a key of this installation. */
    private ObjectNode withSuppliers(JsonNode subject) {
        String named = SUPPLIER.matcher(subject.toString())
                .replaceAll(word -> Did.ofKey(supplierKeys.key(word.group(1)).verificationKey())
                        .value());
        return JsonMapper.shared().readTree(named).asObject();
    }

    /** With what the sample's certifier signed about the same, where it has one. */
    private ObjectNode certified(ObjectNode subject, JsonNode sample) {
        if (sample.has("certifier")) {
            var certifier = new SampleCertifier(
                    certifierKeys.key(sample.path("certifier").asString()), clock);
            subject.set("conformity", certifier.conformity(sample.path("credential")));
        }
        return subject;
    }

    private static List<Row> rows(Path folder) {
        Path sheet = folder.resolve(SHEET);
        try (InputStream csv = Files.isReadable(sheet) ? Files.newInputStream(sheet) : resource("actions.csv")) {
            return ActionSheet.read(new BufferedInputStream(csv));
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + sheet, failed);
        }
    }

    private static JsonNode bundled(String name) {
        return JsonMapper.shared().readTree(resource(name));
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(SampleCompany.class.getResourceAsStream(name), name);
    }

    /** The public pages of the sample claims, none before they are loaded. */
    public List<String> pages() {
        try {
            return isLoaded() ? Files.readAllLines(marker()) : List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + marker(), failed);
        }
    }

    private void remember(List<String> pages) {
        try {
            Files.write(marker(), pages);
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + marker(), failed);
        }
    }

    private Path marker() {
        return installation.data().resolve("sample-pages.txt");
    }
}

package org.preuve.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.preuve.ledger.Tampering.Changed;
import org.preuve.ledger.audit.Mismatch;
import org.preuve.ledger.changes.ChangeKind;
import org.preuve.ledger.changes.ChangeStore;
import org.preuve.ledger.changes.NotedChange;
import org.preuve.ledger.changes.SignedBytes;
import org.preuve.ledger.log.ReadLog;
import org.preuve.ledger.timestamp.Stamp;
import org.preuve.ledger.timestamp.StampStore;
import org.preuve.ledger.timestamp.TestAuthority;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.ledger.witnessing.ForkedLog;
import org.preuve.ledger.witnessing.WitnessedHeadStore;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.MlDsaKey;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.WitnessSigner;
import org.preuve.proofs.timestamp.TimestampRequest;
import org.springframework.context.ConfigurableApplicationContext;

/** A ledger that keeps something of everything beside its log, and what an audit should find of it. */
final class FilledBeside implements TamperMatrix.Expectations {

    static final Map<String, List<String>> FIELDS = Map.of(
            "changes",
            List.of("_id", "target", "kind", "by", "progress", "index", "sealedAt", "bytes"),
            "cosignatures",
            List.of("_id", "cosignature"),
            "cosigned",
            List.of("_id"),
            "timestamps",
            List.of("_id", "reply", "at"),
            "witnessed",
            List.of("_id", "size", "root", "note"));

    private final Map<String, Long> indexes;
    private final TestAuthority authority = new TestAuthority();
    private final List<ForkedLog> watched = List.of(new ForkedLog("example.org/a"), new ForkedLog("example.org/b"));

    /** @param indexes of all entries by record id, as they come to be known */
    FilledBeside(Map<String, Long> indexes) {
        this.indexes = indexes;
    }

    /** Everything is on from the next restart on. */
    void configure(RunningLedger ledger, Path files) {
        ledger.with("preuve.timestamp.certificate-file", write(files, "authority.pem", authority.pem()))
                .with(
                        "preuve.log.post-quantum-key-file",
                        write(
                                files,
                                "ml-dsa.pem",
                                MlDsaKey.generate(new SecureRandom()).toPem()))
                .with("preuve.witnessing.name", "witness.example/w")
                .with(
                        "preuve.witnessing.key-file",
                        write(
                                files,
                                "witness.pem",
                                SigningKey.generate(new SecureRandom()).toPem()))
                .with(
                        "preuve.witnessing.policy-file",
                        write(
                                files,
                                "logs.policy",
                                watched.stream()
                                        .map(log -> "log " + log.key() + "\n")
                                        .reduce("", String::concat)
                                        .concat("quorum none\n")));
    }

    /** @param held a change that took its place and did not get into the log */
    void fill(ConfigurableApplicationContext ledger, List<Long> sizes, RecordId target, Credential held) {
        ReadLog log = ledger.getBean(ReadLog.class);
        sizes.forEach(size -> {
            Checkpoint checkpoint = log.checkpoint(size).orElseThrow();
            cosign(ledger.getBean(CosignatureStore.class), checkpoint);
            stamp(ledger.getBean(StampStore.class), checkpoint);
        });
        watched.forEach(
                other -> ledger.getBean(WitnessedHeadStore.class).replace(TreeHead.empty(), other.checkpoint(5)));
        ledger.getBean(ChangeStore.class)
                .hold(new NotedChange(
                        target,
                        ChangeKind.WITHDRAWAL,
                        held.id(),
                        new NotedChange.Progress.Held(new SignedBytes(held.bytes()))));
    }

    private static void cosign(CosignatureStore kept, Checkpoint checkpoint) {
        WitnessSigner witness =
                new WitnessSigner(new Origin("witness.example/v"), SigningKey.generate(new SecureRandom()));
        kept.keep(checkpoint.head().size(), witness.witnessKey(), witness.cosign(checkpoint, Instant.now()));
        kept.noteCosigned(checkpoint.head().size());
    }

    private void stamp(StampStore stamps, Checkpoint checkpoint) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TimestampRequest request = TimestampRequest.of(checkpoint.signedNote().text(), new SecureRandom());
        stamps.keep(new Stamp(checkpoint.head().size(), authority.reply(request.bytes(), now), now));
    }

    /** What is only held comes last. */
    @Override
    public long order(String collection, Document document) {
        return document.containsKey("bytes") ? Long.MAX_VALUE : place(collection, document);
    }

    @Override
    public long place(String collection, Document document) {
        Object id = TamperMatrix.id(document);
        return switch (collection) {
            case "cosignatures" -> Long.parseLong(id.toString().split(" ", 2)[0]) - 1;
            case "cosigned", "timestamps" -> (Long) id - 1;
            case "changes" ->
                document.containsKey("bytes")
                        ? Mismatch.NO_INDEX
                        : indexes.getOrDefault(document.getString("by"), Mismatch.NO_INDEX);
            default -> Mismatch.NO_INDEX;
        };
    }

    @Override
    public long stray(String collection, Object id) {
        return switch (collection) {
            case "cosignatures" -> Long.parseLong(id.toString().split(" ", 2)[0]) - 1;
            case "cosigned", "timestamps" -> (Long) id - 1;
            default -> Mismatch.NO_INDEX;
        };
    }

    /** Where a number names the checkpoint, another number names another one. */
    @Override
    public long expected(String collection, String field, Tampering how, Document document, Changed changed) {
        return switch (collection + "." + field) {
            case "cosigned._id", "timestamps._id" -> (Long) changed.value() - 1;
            default -> place(collection, document);
        };
    }

    /** These are looked at in no order, and both are wrong. */
    @Override
    public Set<Long> exchanged(long one, long other) {
        return new HashSet<>(List.of(one, other));
    }

    @Override
    public boolean cannotBeTold(String collection, Document document, boolean gone) {
        return gone
                && switch (collection) {
                    case "cosigned", "timestamps", "witnessed" -> true;
                    default -> document.containsKey("bytes");
                };
    }

    /** A cosignature that is gone is missed where its size is noted as cosigned. */
    @Override
    public boolean isNamed(Mismatch mismatch, String collection, List<Document> documents) {
        return mismatch.field().startsWith(collection.startsWith("cosign") ? "cosign" : collection + ".")
                && (mismatch.index() != Mismatch.NO_INDEX
                        || documents.stream()
                                .anyMatch(document -> mismatch.cause().contains(name(document))));
    }

    private static String name(Document document) {
        return TamperMatrix.id(document).toString().split("/succ", 2)[0];
    }

    private static Path write(Path files, String name, String content) {
        try {
            return Files.writeString(files.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

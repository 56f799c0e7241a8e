package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.SealedRecord;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.node.ObjectNode;

/** A real log of records that are really signed: the organisation's key record first, then evidence and attestations. */
final class SampleLog {
    static final SigningKey ORGANISATION = key(1);
    static final SigningKey SUPPLIER = key(2);
    static final Did ORGANISATION_DID = Did.parse("did:web:maison-lys.example");
    static final Did SUPPLIER_DID = Did.ofKey(SUPPLIER.verificationKey());
    static final NoteSigner SIGNER = new NoteSigner(new Origin("maison-lys.example/log"), key(3));

    final List<Credential> records = new ArrayList<>();
    final List<Salt> salts = new ArrayList<>();
    final List<byte[]> entries = new ArrayList<>();
    private final Set<Integer> erased = new HashSet<>();
    private final Random random = new Random(7);
    private CompactRange range = CompactRange.empty();
    private SigningKey logKey = key(3);
    private NoteSigner signer = SIGNER;

    static SampleLog of(int size) {
        SampleLog log = new SampleLog();
        log.append(log.keyRecord());
        for (int i = 1; i < size; i++) {
            log.append(i % 2 == 0 ? log.evidence(i) : log.attestation(i));
        }
        return log;
    }

    static SigningKey key(int number) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        seed[0] = (byte) number;
        return SigningKey.fromSeed(seed);
    }

    static String vkey() {
        return SIGNER.logKey().toString();
    }

    void append(Credential record) {
        byte[] bytes = new byte[Salt.LENGTH];
        random.nextBytes(bytes);
        Salt salt = Salt.of(bytes);
        Hash previous = entries.isEmpty() ? null : Hash.leaf(entries.getLast());
        Entry entry = new Entry(
                RecordDigest.of(salt, record.bytes()), record.id(), entries.size(), record.kind(), previous, Run.NOW);
        records.add(record);
        salts.add(salt);
        entries.add(entry.bytes());
        range = range.append(entry.leafHash());
    }

    String checkpoint() {
        return Checkpoint.issue(SIGNER.logKey().origin(), range.head(), signer).note();
    }

    /** From now on this key alone signs, whether or not any record says so. */
    void signBy(SigningKey next) {
        logKey = next;
        signer = new NoteSigner(SIGNER.logKey().origin(), next);
    }

    /** The record by which {@code next} follows the key that signs now, signed by the organisation and by these. */
    Credential logKeyRecord(Origin origin, SigningKey next, SigningKey... signers) {
        VerificationMethod method = VerificationMethod.of(ORGANISATION_DID, ORGANISATION.verificationKey());
        Credential record = signed(entries.size(), RecordKind.KEY, ORGANISATION, method, """
                {"id": "%s", "type": "LogKey", "origin": "%s", "vkey": "%s", "previousVkey": "%s", "fromSize": %d}
                """.formatted(
                        ORGANISATION_DID,
                        origin,
                        new NoteSigner(origin, next).logKey(),
                        new NoteSigner(origin, logKey).logKey(),
                        entries.size() + 1));
        for (SigningKey one : signers) {
            VerificationMethod own = VerificationMethod.ofKey(one.verificationKey());
            record = new CredentialSigner(one, own, Clock.fixed(Run.NOW, ZoneOffset.UTC)).alsoSign(record);
        }
        return record;
    }

    /** Seals the record of a new key as it should be, and signs by that key alone. */
    void rotate(SigningKey next) {
        append(logKeyRecord(SIGNER.logKey().origin(), next, logKey, next));
        signBy(next);
    }

    /** The bundle that everybody may see: of a key record of the organisation. */
    Optional<Bundle> shown(RecordId id) {
        return IntStream.range(0, records.size())
                .filter(index -> records.get(index).id().equals(id))
                .filter(index -> records.get(index).kind() == RecordKind.KEY)
                .filter(index -> records.get(index).issuer().equals(ORGANISATION_DID))
                .mapToObj(this::bundle)
                .findFirst();
    }

    Receipt receipt(int index) {
        Checkpoint checkpoint = Checkpoint.issue(SIGNER.logKey().origin(), range.head(), signer);
        return Receipt.of(
                entries.get(index),
                LogProofs.inclusion(index, entries.size(), (level, n, width) -> hashes(level, n, width)),
                checkpoint);
    }

    Bundle bundle(int index) {
        return new Bundle(
                sealed(index),
                records.get(index).issuer().equals(ORGANISATION_DID) && index > 0 ? List.of(sealed(0)) : List.of(),
                List.of(),
                TrustPolicy.ofLog(SIGNER.logKey(), "https://maison-lys.example/log"));
    }

    private SealedRecord sealed(int index) {
        return new SealedRecord(records.get(index).bytes(), salts.get(index), receipt(index));
    }

    byte[] tile(TilePath path) {
        if (path.isEntries()) {
            int from = (int) path.start();
            return EntryBundle.write(entries.subList(from, from + path.width()));
        }
        return hashes(path.level(), path.n(), path.width());
    }

    private byte[] hashes(int level, long n, int width) {
        int from = (int) n * TilePath.FULL_WIDTH;
        return Tile.of(level(level).subList(from, from + width)).bytes();
    }

    private List<Hash> level(int level) {
        List<Hash> hashes = entries.stream().map(Hash::leaf).toList();
        for (int i = 0; i < level; i++) {
            List<Hash> above = new ArrayList<>();
            for (int from = 0; from + TilePath.FULL_WIDTH <= hashes.size(); from += TilePath.FULL_WIDTH) {
                above.add(Tile.of(hashes.subList(from, from + TilePath.FULL_WIDTH))
                        .root());
            }
            hashes = above;
        }
        return hashes;
    }

    /** The page of the follower's door, {@code GET /api/v1/records}. */
    String page(int from, int limit) {
        StringBuilder page = new StringBuilder("{\"records\":[");
        for (int i = from; i < Math.min(entries.size(), from + limit); i++) {
            page.append(i > from ? "," : "")
                    .append("{\"index\":")
                    .append(i)
                    .append(",\"entry\":\"")
                    .append(Base64.getEncoder().encodeToString(entries.get(i)))
                    .append('"')
                    .append(erased.contains(i) ? "" : content(i))
                    .append('}');
        }
        return page.append("],\"size\":").append(entries.size()).append('}').toString();
    }

    private String content(int index) {
        return ",\"salt\":\""
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(salts.get(index).bytes())
                + "\",\"record\":\""
                + Base64.getEncoder().encodeToString(records.get(index).bytes())
                + "\"";
    }

    /** From now on the page shows only the entry. */
    void erase(int index) {
        erased.add(index);
    }

    Credential erasure(int index) {
        Entry gone = Entry.parse(entries.get(index));
        VerificationMethod method = VerificationMethod.of(ORGANISATION_DID, ORGANISATION.verificationKey());
        return signed(
                entries.size(), RecordKind.ERASURE, ORGANISATION, method, """
                {"type": "Erasure", "erases": {"id": "%s", "digest": "%s"}, "basis": "mistake", "reason": "a name",
                 "erasedAt": "2026-11-01T08:00:00Z", "by": "uEiAexample"}
                """.formatted(gone.id(), gone.digest()));
    }

    private Credential keyRecord() {
        VerificationMethod method = VerificationMethod.of(ORGANISATION_DID, ORGANISATION.verificationKey());
        return signed(0, RecordKind.KEY, ORGANISATION, method, """
                {"id": "%s", "type": "Key", "verificationMethod": "%s", "publicKeyMultibase": "%s",
                 "validFrom": "2026-01-01T00:00:00Z"}
                """.formatted(
                        ORGANISATION_DID, method, ORGANISATION.verificationKey()));
    }

    private Credential evidence(int number) {
        VerificationMethod method = VerificationMethod.of(ORGANISATION_DID, ORGANISATION.verificationKey());
        String subject = "{\"type\": \"Evidence\", \"title\": \"Action " + number + "\"}";
        return signed(number, RecordKind.EVIDENCE, ORGANISATION, method, subject);
    }

    private Credential attestation(int number) {
        String subject = "{\"type\": \"Attestation\", \"statement\": \"Lot " + number + "\"}";
        VerificationMethod method = VerificationMethod.ofKey(SUPPLIER.verificationKey());
        return signed(number, RecordKind.ATTESTATION, SUPPLIER, method, subject);
    }

    private static Credential signed(
            int number, RecordKind kind, SigningKey key, VerificationMethod method, String subject) {
        RecordId id = new RecordId(UUID.nameUUIDFromBytes(new byte[] {(byte) (number >> 8), (byte) number}));
        ObjectNode fields = CanonicalJson.parse(subject.getBytes(UTF_8)).asObject();
        return new CredentialSigner(key, method, Clock.fixed(Run.NOW, ZoneOffset.UTC))
                .sign(CredentialDraft.of(id, kind, method.did(), Run.NOW, null, fields));
    }
}

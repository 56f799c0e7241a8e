package org.preuve.proofs.bundle;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.preuve.proofs.audit.LoggedRecord;
import org.preuve.proofs.audit.RecordReader;
import org.preuve.proofs.audit.ServedLog;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.Chains;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.receipt.Receipt;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A ledger of a few really signed records in one list: what the services do, without services. */
public final class TestLedger {

    public static final Did MAISON = Did.parse("did:web:localhost%3A8080");
    public static final SigningKey MAISON_KEY = NoteFiles.key(0x71);
    public static final SigningKey SUPPLIER_KEY = NoteFiles.key(0x72);
    public static final Did SUPPLIER = Did.ofKey(SUPPLIER_KEY.verificationKey());
    public static final Instant NOW = Instant.parse("2026-11-02T08:30:00Z");

    private final List<Credential> records = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private final NoteSigner signer;

    public TestLedger() {
        this(NoteFiles.signer());
    }

    TestLedger(NoteSigner signer) {
        this.signer = signer;
    }

    /** The organisation's key, the supplier's key, evidence, an attestation, and a claim that rests on both. */
    public static TestLedger withClaim() {
        TestLedger ledger = new TestLedger();
        ledger.seal(key(MAISON, MAISON_KEY));
        ledger.seal(key(SUPPLIER, SUPPLIER_KEY));
        ledger.seal(signed(RecordKind.EVIDENCE, MAISON, MAISON_KEY, subject("Evidence", "Électricité économisée")));
        ledger.seal(signed(RecordKind.ATTESTATION, SUPPLIER, SUPPLIER_KEY, subject("Attestation", "Coton biologique")));
        ledger.seal(signed(RecordKind.CLAIM, MAISON, MAISON_KEY, ledger.claim(2, 3)));
        return ledger;
    }

    static ObjectNode subject(String type, String text) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", type)
                .put("statement", text)
                .put("value", 12480.5);
    }

    /** Evidence of the size that evidence really has. */
    public static ObjectNode evidenceSubject(String title) {
        ObjectNode subject = JsonNodeFactory.instance.objectNode();
        subject.put("type", "Evidence").put("reference", "RSE-001").put("title", title);
        subject.put("pillar", "environmental").put("topic", "E1").put("site", "Roubaix");
        subject.putObject("period").put("start", "2026-01-01").put("end", "2026-03-31");
        subject.putObject("quantity")
                .put("indicator", "Électricité économisée")
                .put("value", 12480.5)
                .put("unit", "kW.h");
        return subject.put("quality", "measured")
                .put("recordedBy", "uEiAexample")
                .put("approvedBy", "uEiBexample");
    }

    public static Credential key(Did did, SigningKey key) {
        return signed(RecordKind.KEY, did, key, keySubject(did, key));
    }

    public static ObjectNode keySubject(Did author, SigningKey key) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", author.value())
                .put("type", "Key")
                .put("verificationMethod", method(author, key).value())
                .put("publicKeyMultibase", key.verificationKey().multibase())
                .put("validFrom", "2026-01-01T00:00:00Z");
    }

    public static Credential signed(RecordKind kind, Did issuer, SigningKey key, ObjectNode subject) {
        RecordId id = new RecordId(
                UUID.nameUUIDFromBytes((kind + issuer.value() + subject).getBytes(StandardCharsets.UTF_8)));
        return signer(issuer, key).sign(CredentialDraft.of(id, kind, issuer, NOW, null, subject));
    }

    /** Signs as this issuer; with another key than a did:key's own, as one that it has taken in. */
    public static CredentialSigner signer(Did issuer, SigningKey key) {
        return new CredentialSigner(key, method(issuer, key), Clock.fixed(NOW, ZoneOffset.UTC), issuer);
    }

    public static VerificationMethod method(Did author, SigningKey key) {
        return author.isKey()
                ? VerificationMethod.ofKey(key.verificationKey())
                : VerificationMethod.of(author, key.verificationKey());
    }

    ObjectNode claim(int... restsOn) {
        ObjectNode claim = subject("Claim", "Ce tee-shirt est en coton biologique.");
        var named = claim.putArray("records");
        for (int index : restsOn) {
            Entry entry = entries.get(index);
            named.addObject()
                    .put("id", entry.id().value())
                    .put("index", entry.index())
                    .put("digest", entry.digest().value())
                    .put("kind", entry.kind().word())
                    .put("level", level(index).word());
        }
        return claim;
    }

    public long seal(Credential record) {
        return seal(record, RecordDigest.of(Chains.salt(entries.size()), record.bytes()));
    }

    long seal(Credential record, RecordDigest digest) {
        long index = entries.size();
        Hash previous = entries.isEmpty() ? null : entries.getLast().leafHash();
        entries.add(new Entry(digest, record.id(), index, record.kind(), previous, NOW.plusMillis(index)));
        records.add(record);
        return index;
    }

    List<byte[]> entryBytes() {
        return entries.stream().map(Entry::bytes).toList();
    }

    public ServedLog served() {
        return ServedLog.of(entryBytes());
    }

    public Entry entry(int index) {
        return entries.get(index);
    }

    public Credential record(int index) {
        return records.get(index);
    }

    public TreeHead head() {
        return LogProofs.head(entries.size(), this::tile);
    }

    byte[] tile(int level, long n, int width) {
        return Tile.of(entries.stream().limit(width).map(Entry::leafHash).toList())
                .bytes();
    }

    Receipt receipt(int index) {
        return Receipt.of(
                entries.get(index).bytes(), LogProofs.inclusion(index, entries.size(), this::tile), checkpoint());
    }

    Checkpoint checkpoint() {
        return Checkpoint.issue(signer.logKey().origin(), head(), signer);
    }

    SealedRecord sealed(int index) {
        return new SealedRecord(records.get(index).bytes(), salt(index), receipt(index));
    }

    Salt salt(int index) {
        return Chains.salt(index);
    }

    Rest rest(int index) {
        return new Rest(entries.get(index).id(), level(index), receipt(index));
    }

    private static EvidenceLevel level(int index) {
        return index == 3 ? EvidenceLevel.SUPPLIER_SIGNED : EvidenceLevel.SELF_DECLARED;
    }

    /** The bundle of the claim of {@link #withClaim()}. */
    Bundle claimBundle() {
        return new Bundle(sealed(4), List.of(sealed(0)), List.of(rest(2), rest(3)), policy());
    }

    TrustPolicy policy() {
        return TrustPolicy.ofLog(signer.logKey(), "http://localhost:8080/log");
    }

    /** Everything, as the ledger's door for followers would give it. */
    public List<LoggedRecord> logged() {
        List<LoggedRecord> logged = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            logged.add(new LoggedRecord(
                    entries.get(i).bytes(), salt(i), records.get(i).bytes()));
        }
        return logged;
    }

    public static RecordReader reader(List<LoggedRecord> logged, int pageSize) {
        return from -> from >= logged.size()
                ? List.of()
                : logged.subList((int) from, (int) Math.min(logged.size(), from + pageSize));
    }
}

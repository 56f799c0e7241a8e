package org.preuve.reporting.check;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.EvidenceLevel;
import org.preuve.proofs.bundle.Rest;
import org.preuve.proofs.bundle.SealedRecord;
import org.preuve.proofs.bundle.TimestampedCheckpoint;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.CompactRange;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.WitnessSigner;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.reporting.neighbours.Author;

/** A log of a few really signed records under checkpoints that two witnesses cosign; gives the bundles to be checked. */
final class SmallLog {

    static final Author ORGANISATION = Author.organisation(1);
    static final Author SUPPLIER = Author.supplier(2);

    private static final Instant TIME = Instant.parse("2026-10-01T08:00:00Z");
    private static final Origin ORIGIN = new Origin("localhost:8080/log");

    private final NoteSigner signer = new NoteSigner(ORIGIN, key(0x11));
    private final WitnessSigner one = new WitnessSigner(new Origin("witness.example/one"), key(0x21));
    private final WitnessSigner two = new WitnessSigner(new Origin("witness.example/two"), key(0x22));
    private final List<Credential> records = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /** The organisation's key, the supplier's, evidence, an attestation, and a claim that rests on both. */
    static SmallLog withClaim() {
        SmallLog log = new SmallLog();
        log.seal(ORGANISATION.keyRecord());
        log.seal(SUPPLIER.keyRecord());
        log.seal(ORGANISATION.evidence());
        log.seal(SUPPLIER.attestation("09506000134352", null));
        log.seal(log.claim(2, 3));
        return log;
    }

    static SigningKey key(int repeated) {
        byte[] seed = new byte[SigningKey.SEED_BYTES];
        Arrays.fill(seed, (byte) repeated);
        return SigningKey.fromSeed(seed);
    }

    int seal(Credential record) {
        int index = entries.size();
        Hash previous = entries.isEmpty() ? null : entries.getLast().leafHash();
        RecordDigest digest = RecordDigest.of(salt(index), record.bytes());
        entries.add(new Entry(digest, record.id(), index, record.kind(), previous, TIME.plusMillis(index)));
        records.add(record);
        return index;
    }

    Credential claim(int... restsOn) {
        List<String> named = new ArrayList<>();
        for (int index : restsOn) {
            Entry entry = entries.get(index);
            named.add("{'id':'%s','index':%d,'digest':'%s','kind':'%s','level':'%s'}"
                    .formatted(
                            entry.id().value(),
                            index,
                            entry.digest().value(),
                            entry.kind().word(),
                            level(index).word()));
        }
        String subject =
                "{'type':'Claim','texts':{'fr':'60 %% de coton recyclé','en':'60 %% recycled cotton'},'records':[%s]}"
                        .formatted(String.join(",", named));
        return ORGANISATION.record(RecordKind.CLAIM, subject, TIME, null);
    }

    private static EvidenceLevel level(int index) {
        return index == 3 ? EvidenceLevel.SUPPLIER_SIGNED : EvidenceLevel.SELF_DECLARED;
    }

    Checkpoint checkpoint() {
        List<Hash> leaves = entries.stream().map(Entry::leafHash).toList();
        Checkpoint signed =
                Checkpoint.issue(ORIGIN, CompactRange.empty().append(leaves).head(), signer);
        return signed.with(List.of(one.cosign(signed, TIME), two.cosign(signed, TIME)));
    }

    Receipt receipt(int index) {
        return Receipt.of(
                entries.get(index).bytes(), LogProofs.inclusion(index, entries.size(), this::tile), checkpoint());
    }

    private byte[] tile(int level, long n, int width) {
        byte[] tile = new byte[width * Hash.LENGTH];
        for (int i = 0; i < width; i++) {
            entries.get(i).leafHash().copyTo(tile, i * Hash.LENGTH);
        }
        return tile;
    }

    SealedRecord sealed(int index) {
        return new SealedRecord(records.get(index).bytes(), salt(index), receipt(index));
    }

    private static Salt salt(int index) {
        byte[] salt = new byte[Salt.LENGTH];
        Arrays.fill(salt, (byte) (0x40 + index));
        return Salt.of(salt);
    }

    Rest rest(int index) {
        return new Rest(entries.get(index).id(), level(index), receipt(index));
    }

    /** A bundle of one record with the key records of its author that are named. */
    Bundle bundle(int index, int... keys) {
        List<Rest> rests = records.get(index).kind() == RecordKind.CLAIM ? List.of(rest(2), rest(3)) : List.of();
        return new Bundle(
                sealed(index),
                Arrays.stream(keys).mapToObj(this::sealed).toList(),
                rests,
                TrustPolicy.parse(policy(Optional.empty())));
    }

    /** The bundle as it would be once these records have been sealed as changes of its own. */
    Bundle changed(Bundle bundle, int... changes) {
        List<SealedRecord> beside =
                Arrays.stream(changes).mapToObj(this::sealed).toList();
        return new Bundle(
                bundle.sealed(), bundle.keys(), bundle.restsOn(), bundle.policy(), bundle.timestamps(), beside);
    }

    /** The bundle with a token on the newest checkpoint; only its imprint and time are as in a real one. */
    Bundle timestamped(Bundle bundle, int sizeThen, String imprinted) {
        byte[] token = HexFormat.of()
                .parseHex("3031300d060960864801650304020105000420"
                        + Hash.sha256(imprinted.getBytes(UTF_8)).hex()
                        + "180f" + HexFormat.of().formatHex("20261001090000Z".getBytes(UTF_8)));
        var timestamp = new TimestampedCheckpoint(
                checkpoint().signedNote(), token, LogProofs.consistency(sizeThen, entries.size(), this::tile));
        return new Bundle(
                bundle.sealed(),
                bundle.keys(),
                bundle.restsOn(),
                bundle.policy(),
                List.of(timestamp),
                bundle.changes());
    }

    /** The subject of a record that changes another. */
    String about(String type, String member, int index, String more) {
        Entry entry = entries.get(index);
        return "{'type':'%s','%s':{'id':'%s','digest':'%s'},'reason':'a wrong meter'%s}"
                .formatted(type, member, entry.id().value(), entry.digest().value(), more);
    }

    /** Of the record at an index; {@code keeps} is the subject of what that record said of another one. */
    String erasure(int index, String keeps) {
        String more = ",'basis':'mistake','erasedAt':'2026-10-01T08:00:00Z','by':'uEiSomebody','keeps':" + keeps;
        return about("Erasure", "erases", index, more);
    }

    int size() {
        return entries.size();
    }

    String vkey() {
        return signer.logKey().toString();
    }

    /** Trusts the log and asks for so many of three witnesses, one of whom never cosigned; without a number for none. */
    String policy(Optional<String> quorum) {
        var absent = new WitnessSigner(new Origin("witness.example/absent"), key(0x23));
        return "log " + vkey() + " https://localhost/log\n"
                + quorum.map(wanted -> "witness one " + one.witnessKey() + "\nwitness two " + two.witnessKey()
                                + "\nwitness absent " + absent.witnessKey() + "\ngroup all-three " + wanted
                                + " one two absent\nquorum all-three\n")
                        .orElse("quorum none\n");
    }
}

package org.preuve.proofs.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.preuve.proofs.change.Changes;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.MlDsaKey;
import org.preuve.proofs.keys.Multibase;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.EntryBundle;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedEntry;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.log.MalformedTile;
import org.preuve.proofs.log.MalformedTilePath;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.Tile;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.note.PostQuantumSigner;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;
import org.preuve.proofs.timestamp.RefusedTimestamp;
import org.preuve.proofs.timestamp.TestAuthority;
import org.preuve.proofs.timestamp.TimestampToken;

/** Every parser of this module. What is accepted prints as it was read, or means the same when it is read again. */
final class FuzzTargets {

    private static final TestLedger LEDGER = TestLedger.withClaim();
    private static final LogKey KEY = NoteFiles.signer().logKey();
    private static final PostQuantumSigner QUANTUM =
            new PostQuantumSigner(NoteFiles.ORIGIN, MlDsaKey.fromSeed(new byte[MlDsaKey.SEED_BYTES]));

    private FuzzTargets() {}

    static List<FuzzTarget> all() {
        List<FuzzTarget> all = new ArrayList<>();
        all.addAll(RecordFuzzTargets.all());
        all.addAll(keys());
        all.addAll(log());
        all.addAll(notes());
        all.addAll(files());
        all.addAll(StatusFuzzTargets.all());
        all.addAll(HttpFuzzTargets.all());
        return all;
    }

    private static List<FuzzTarget> keys() {
        VerificationKey key = TestLedger.SUPPLIER_KEY.verificationKey();
        return List.of(
                FuzzTarget.ofText(
                        "base58btc",
                        List.of(key.multibase(), "z11"),
                        InvalidKey.class,
                        text -> assertThat(Multibase.encodeBase58btc(Multibase.decodeBase58btc(text)))
                                .isEqualTo(text)),
                FuzzTarget.ofText(
                        "base64url",
                        List.of(Hash.sha256().multihash()),
                        InvalidKey.class,
                        text -> assertThat(Multibase.encodeBase64url(Multibase.decodeBase64url(text)))
                                .isEqualTo(text)),
                FuzzTarget.of(
                        "key",
                        List.of(key.bytes()),
                        InvalidKey.class,
                        input -> assertThat(VerificationKey.of(input).bytes()).isEqualTo(input)),
                FuzzTarget.ofText(
                        "did",
                        List.of("did:web:a.example%3A8080:u:alice", TestLedger.SUPPLIER.value()),
                        InvalidKey.class,
                        text -> assertThat(Did.parse(text)).hasToString(text)),
                FuzzTarget.ofText(
                        "verification method",
                        List.of(
                                "did:web:a.example#key-1",
                                VerificationMethod.ofKey(key).value()),
                        InvalidKey.class,
                        text -> assertThat(VerificationMethod.parse(text)).hasToString(text)),
                FuzzTarget.ofText(
                        "pem",
                        List.of(TestLedger.SUPPLIER_KEY.toPem(), TestLedger.MAISON_KEY.toPem()),
                        InvalidKey.class,
                        text -> SigningKey.fromPem(text).toPem()),
                FuzzTarget.of(
                        "private key",
                        List.of(der(TestLedger.SUPPLIER_KEY.toPem())),
                        InvalidKey.class,
                        input -> SigningKey.fromPem(pem(input))),
                FuzzTarget.of(
                        "post-quantum private key",
                        List.of(der(
                                MlDsaKey.fromSeed(new byte[MlDsaKey.SEED_BYTES]).toPem())),
                        InvalidKey.class,
                        input -> MlDsaKey.fromPem(pem(input))));
    }

    private static byte[] der(String pem) {
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }

    private static String pem(byte[] der) {
        return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(der)
                + "\n-----END PRIVATE KEY-----\n";
    }

    private static List<FuzzTarget> log() {
        Hash hash = Hash.sha256();
        List<byte[]> bundles = List.of(EntryBundle.write(LEDGER.entryBytes()), EntryBundle.write(List.of(new byte[3])));
        return List.of(
                FuzzTarget.of(
                        "entry",
                        LEDGER.entryBytes(),
                        MalformedEntry.class,
                        input -> assertThat(Entry.parse(input).bytes()).isEqualTo(input)),
                FuzzTarget.of("entry bundle", bundles, MalformedTile.class, input -> {
                    assertThat(EntryBundle.readable(input)).hasSizeLessThanOrEqualTo(257);
                    assertThat(EntryBundle.write(EntryBundle.read(input))).isEqualTo(input);
                }),
                FuzzTarget.of(
                        "tile",
                        List.of(LEDGER.tile(0, 0, 5)),
                        MalformedTile.class,
                        input -> assertThat(Tile.of(Tile.read(input).hashes()).bytes())
                                .isEqualTo(input)),
                FuzzTarget.ofText(
                        "tile path",
                        List.of("tile/0/x001/x234/067", "tile/entries/273.p/112", "tile/63/000.p/1"),
                        MalformedTilePath.class,
                        text -> assertThat(TilePath.parse(text)).hasToString(text)),
                FuzzTarget.ofText(
                        "hash",
                        List.of(hash.base64()),
                        MalformedHash.class,
                        text -> assertThat(Hash.ofBase64(text).base64()).isEqualTo(text)),
                FuzzTarget.ofText(
                        "digest",
                        List.of(hash.multihash()),
                        MalformedHash.class,
                        text -> assertThat(Hash.ofMultihash(text).multihash()).isEqualTo(text)),
                FuzzTarget.ofText(
                        "salt",
                        List.of(LEDGER.salt(1).multibase()),
                        MalformedHash.class,
                        text -> assertThat(Salt.ofMultibase(text).multibase()).isEqualTo(text)));
    }

    private static List<FuzzTarget> notes() {
        Checkpoint checkpoint = LEDGER.checkpoint();
        Checkpoint cosigned = checkpoint.with(List.of(QUANTUM.cosign(checkpoint, TestLedger.NOW)));
        List<NoteSignature> lines = cosigned.signedNote().signatures();
        List<byte[]> notes = List.of(
                bytes(NoteFiles.read("note.txt")),
                bytes(NoteFiles.read("cosigned-checkpoint.txt")),
                bytes(checkpoint.note()));
        ConsistencyProof proof = new ConsistencyProof(List.of(Hash.sha256(), Hash.sha256(new byte[1])));
        return List.of(
                FuzzTarget.of(
                        "signed note",
                        notes,
                        RefusedNote.class,
                        input -> assertThat(bytes(SignedNote.parse(input).toString()))
                                .isEqualTo(input)),
                FuzzTarget.of(
                        "checkpoint",
                        notes,
                        RefusedNote.class,
                        input -> assertThat(bytes(Checkpoint.open(input, KEY).note()))
                                .isEqualTo(input)),
                FuzzTarget.ofText(
                        "vkey of a log",
                        List.of(KEY.toString()),
                        RefusedNote.class,
                        text -> assertThat(LogKey.parse(text)).hasToString(text)),
                FuzzTarget.ofText(
                        "vkey of a witness",
                        List.of(
                                NoteFiles.read("witness.vkey").strip(),
                                QUANTUM.postQuantumKey().toString()),
                        RefusedNote.class,
                        text -> assertThat(CosignerKey.parse(text)).hasToString(text)),
                FuzzTarget.of(
                        "add-checkpoint",
                        List.of(
                                bytes(new AddCheckpoint(3, proof, cosigned.signedNote()).write()),
                                bytes(new AddCheckpoint(0, new ConsistencyProof(List.of()), checkpoint.signedNote())
                                        .write())),
                        RefusedNote.class,
                        input -> assertThat(bytes(AddCheckpoint.parse(input).write()))
                                .isEqualTo(input)),
                FuzzTarget.of(
                        "answer of a witness",
                        List.of(bytes(AddCheckpoint.answer(lines))),
                        RefusedNote.class,
                        input -> assertThat(bytes(AddCheckpoint.answer(AddCheckpoint.readAnswer(input))))
                                .isEqualTo(input)));
    }

    private static List<FuzzTarget> files() {
        String witness = "witness W " + NoteFiles.read("witness.vkey").strip() + "\n";
        String plain = LEDGER.policy().toString();
        String grouped = plain.replace("none", "G").replace("quorum", witness + "group G any W\nquorum");
        Bundle claim = LEDGER.claimBundle();
        TestAuthority authority = new TestAuthority();
        String stamped = LEDGER.checkpoint().signedNote().text();
        byte[] token = authority.token(stamped, TestLedger.NOW).bytes();
        return List.of(
                FuzzTarget.ofText(
                        "receipt",
                        List.of(LEDGER.receipt(3).toString(), NoteFiles.read("entry-5.tlog-proof")),
                        RefusedReceipt.class,
                        text -> {
                            Receipt receipt = Receipt.parse(text);
                            assertThat(receipt).hasToString(text);
                            receipt.verify(KEY);
                        }),
                FuzzTarget.ofText("policy", List.of(plain, grouped), RefusedPolicy.class, text -> {
                    TrustPolicy policy = TrustPolicy.parse(text);
                    assertThat(policy).hasToString(text);
                    policy.isCosigned(LEDGER.checkpoint());
                    policy.quorum().witnesses();
                }),
                FuzzTarget.of("bundle", List.of(claim.write()), RefusedBundle.class, input -> {
                    Bundle bundle = Bundle.parse(input);
                    List<Step> steps = new BundleVerifier(LEDGER.policy()).check(bundle);
                    boolean same = bundle.sealed().equals(claim.sealed());
                    assertThat(same || steps.stream().anyMatch(Step::isFailed)).isTrue();
                    assertThat(steps).hasSize(StepName.values().length);
                }),
                completeBundle(authority, token),
                FuzzTarget.of(
                        "timestamp",
                        List.of(token),
                        RefusedTimestamp.class,
                        input -> TimestampToken.parse(input).check(stamped, authority.issuer())));
    }

    /** A bundle that carries all that one can; whoever checks it trusts the authority as well. */
    private static FuzzTarget completeBundle(TestAuthority authority, byte[] token) {
        TestLedger ledger = TestLedger.withClaim();
        int withdrawal =
                (int) ledger.seal(Changes.withdrawal(TestLedger.SUPPLIER, TestLedger.SUPPLIER_KEY, ledger.entry(3)));
        SignedNote note = ledger.checkpoint().signedNote();
        Bundle complete = new Bundle(
                ledger.sealed(3),
                List.of(ledger.sealed(1)),
                List.of(),
                ledger.policy(),
                List.of(new TimestampedCheckpoint(note, token, new ConsistencyProof(List.of()))),
                List.of(ledger.sealed(withdrawal)));
        BundleVerifier verifier = new BundleVerifier(ledger.policy(), authority.issuer());
        return FuzzTarget.of("complete bundle", List.of(complete.write()), RefusedBundle.class, input -> {
            Bundle bundle = Bundle.parse(input);
            List<Step> steps = verifier.check(bundle);
            boolean same = bundle.changes().isEmpty() || bundle.changes().equals(complete.changes());
            assertThat(same || steps.stream().anyMatch(Step::isFailed)).isTrue();
        });
    }

    static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}

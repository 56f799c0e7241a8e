package org.preuve.proofs.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.change.Changes;
import org.preuve.proofs.keys.MlDsaKey;
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
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSignature;
import org.preuve.proofs.note.PostQuantumKey;
import org.preuve.proofs.note.PostQuantumSigner;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.SignedNote;
import org.preuve.proofs.note.WitnessKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;
import org.preuve.proofs.timestamp.TestAuthority;

/**
 * Mutates good input of every parser, always the same way: only the declared refusal may escape, and what is accepted
 * prints as it was read.
 */
class ParserFuzzTests {

    private static final int ROUNDS = 10_000;
    private static final TestLedger LEDGER = TestLedger.withClaim();
    private static final PostQuantumSigner QUANTUM =
            new PostQuantumSigner(NoteFiles.ORIGIN, MlDsaKey.fromSeed(new byte[MlDsaKey.SEED_BYTES]));
    private static final LogKey KEY = NoteFiles.signer().logKey();

    @Test
    void entries() {
        fuzz(
                "Entry",
                LEDGER.entryBytes(),
                MalformedEntry.class,
                bytes -> assertThat(Entry.parse(bytes).bytes()).isEqualTo(bytes));
    }

    @Test
    void entryBundles() {
        List<byte[]> seeds = List.of(EntryBundle.write(LEDGER.entryBytes()), EntryBundle.write(List.of(new byte[3])));
        fuzz(
                "EntryBundle",
                seeds,
                MalformedTile.class,
                bytes -> assertThat(EntryBundle.write(EntryBundle.read(bytes))).isEqualTo(bytes));
        fuzz(
                "EntryBundle.readable",
                seeds,
                MalformedTile.class,
                bytes -> assertThat(EntryBundle.readable(bytes)).hasSizeLessThanOrEqualTo(257));
    }

    @Test
    void tiles() {
        fuzz(
                "Tile",
                List.of(LEDGER.tile(0, 0, 5)),
                MalformedTile.class,
                bytes -> assertThat(Tile.of(Tile.read(bytes).hashes()).bytes()).isEqualTo(bytes));
    }

    @Test
    void tilePaths() {
        fuzzText(
                "TilePath",
                List.of("tile/0/x001/x234/067", "tile/entries/273.p/112", "tile/63/000.p/1"),
                MalformedTilePath.class,
                text -> assertThat(TilePath.parse(text)).hasToString(text));
    }

    @Test
    void hashesAndSalts() {
        Hash hash = Hash.sha256();
        fuzzText(
                "Hash.ofBase64",
                List.of(hash.base64()),
                MalformedHash.class,
                text -> assertThat(Hash.ofBase64(text).base64()).isEqualTo(text));
        fuzzText(
                "Hash.ofMultihash",
                List.of(hash.multihash()),
                MalformedHash.class,
                text -> assertThat(Hash.ofMultihash(text).multihash()).isEqualTo(text));
        fuzzText(
                "Salt",
                List.of(LEDGER.salt(1).multibase()),
                MalformedHash.class,
                text -> assertThat(Salt.ofMultibase(text).multibase()).isEqualTo(text));
    }

    @Test
    void verifierKeys() {
        fuzzText(
                "LogKey",
                List.of(KEY.toString()),
                RefusedNote.class,
                text -> assertThat(LogKey.parse(text)).hasToString(text));
        fuzzText(
                "WitnessKey",
                List.of(NoteFiles.read("witness.vkey").strip()),
                RefusedNote.class,
                text -> assertThat(WitnessKey.parse(text)).hasToString(text));
        fuzzText(
                "PostQuantumKey",
                List.of(QUANTUM.postQuantumKey().toString()),
                RefusedNote.class,
                text -> assertThat(PostQuantumKey.parse(text)).hasToString(text));
    }

    @Test
    void requestsToWitnessesAndTheirAnswers() {
        Checkpoint checkpoint = LEDGER.checkpoint();
        NoteSignature line = QUANTUM.cosign(checkpoint, TestLedger.NOW);
        ConsistencyProof proof = new ConsistencyProof(List.of(Hash.sha256(), Hash.sha256(new byte[1])));
        AddCheckpoint request =
                new AddCheckpoint(3, proof, checkpoint.with(List.of(line)).signedNote());
        fuzz(
                "AddCheckpoint",
                List.of(
                        bytes(request.write()),
                        bytes(new AddCheckpoint(0, new ConsistencyProof(List.of()), checkpoint.signedNote()).write())),
                RefusedNote.class,
                bytes -> assertThat(bytes(AddCheckpoint.parse(bytes).write())).isEqualTo(bytes));
        fuzz(
                "AddCheckpoint.readAnswer",
                List.of(bytes(AddCheckpoint.answer(
                        checkpoint.with(List.of(line)).signedNote().signatures()))),
                RefusedNote.class,
                bytes -> assertThat(bytes(AddCheckpoint.answer(AddCheckpoint.readAnswer(bytes))))
                        .isEqualTo(bytes));
    }

    @Test
    void notesAndCheckpoints() {
        List<byte[]> seeds = List.of(
                bytes(NoteFiles.read("note.txt")),
                bytes(NoteFiles.read("cosigned-checkpoint.txt")),
                bytes(LEDGER.checkpoint().note()));
        fuzz(
                "SignedNote",
                seeds,
                RefusedNote.class,
                bytes -> assertThat(bytes(SignedNote.parse(bytes).toString())).isEqualTo(bytes));
        fuzz(
                "Checkpoint",
                seeds,
                RefusedNote.class,
                bytes -> assertThat(bytes(Checkpoint.open(bytes, KEY).note())).isEqualTo(bytes));
    }

    @Test
    void receipts() {
        fuzzText(
                "Receipt",
                List.of(LEDGER.receipt(3).toString(), NoteFiles.read("entry-5.tlog-proof")),
                RefusedReceipt.class,
                text -> {
                    Receipt receipt = Receipt.parse(text);
                    assertThat(receipt).hasToString(text);
                    receipt.verify(KEY);
                });
    }

    @Test
    void policies() {
        String witness = "witness W " + NoteFiles.read("witness.vkey").strip() + "\n";
        fuzzText(
                "TrustPolicy",
                List.of(
                        LEDGER.policy().toString(),
                        LEDGER.policy()
                                .toString()
                                .replace("none", "G")
                                .replace("quorum", witness + "group G any W\nquorum")),
                RefusedPolicy.class,
                text -> assertThat(TrustPolicy.parse(text)).hasToString(text));
    }

    /** A bundle that still reads after a mutation is checked as well: a check answers, it never throws. */
    @Test
    void bundles() {
        byte[] good = LEDGER.claimBundle().write();
        List<Step> sound = new BundleVerifier(LEDGER.policy()).check(Bundle.parse(good));
        fuzz("Bundle", List.of(good), RefusedBundle.class, bytes -> {
            Bundle bundle = Bundle.parse(bytes);
            List<Step> steps = new BundleVerifier(LEDGER.policy()).check(bundle);
            boolean same = bundle.equals(LEDGER_BUNDLE) || bundle.sealed().equals(LEDGER_BUNDLE.sealed());
            assertThat(same || steps.stream().anyMatch(Step::isFailed)).isTrue();
            assertThat(steps).hasSameSizeAs(sound);
        });
    }

    @Test
    void bundlesWithTimestampsAndChanges() {
        TestAuthority authority = new TestAuthority();
        TestLedger ledger = TestLedger.withClaim();
        int withdrawal =
                (int) ledger.seal(Changes.withdrawal(TestLedger.SUPPLIER, TestLedger.SUPPLIER_KEY, ledger.entry(3)));
        Checkpoint checkpoint = ledger.checkpoint();
        byte[] token =
                authority.token(checkpoint.signedNote().text(), TestLedger.NOW).bytes();
        Bundle complete = new Bundle(
                ledger.sealed(3),
                List.of(ledger.sealed(1)),
                List.of(),
                ledger.policy(),
                List.of(new TimestampedCheckpoint(checkpoint.signedNote(), token, new ConsistencyProof(List.of()))),
                List.of(ledger.sealed(withdrawal)));
        BundleVerifier verifier = new BundleVerifier(ledger.policy(), authority.issuer());
        fuzz("Bundle, complete", List.of(complete.write()), RefusedBundle.class, bytes -> {
            Bundle bundle = Bundle.parse(bytes);
            List<Step> steps = verifier.check(bundle);
            boolean same = bundle.changes().isEmpty() || bundle.changes().equals(complete.changes());
            assertThat(same || steps.stream().anyMatch(Step::isFailed)).isTrue();
        });
    }

    private static final Bundle LEDGER_BUNDLE = LEDGER.claimBundle();

    private static void fuzzText(
            String name, List<String> seeds, Class<? extends RuntimeException> declared, Consumer<String> parse) {
        fuzz(
                name,
                seeds.stream().map(ParserFuzzTests::bytes).toList(),
                declared,
                bytes -> parse.accept(new String(bytes, StandardCharsets.UTF_8)));
    }

    private static void fuzz(
            String name, List<byte[]> seeds, Class<? extends RuntimeException> declared, Consumer<byte[]> parse) {
        Random random = new Random(name.hashCode());
        int accepted = 0;
        seeds.forEach(seed -> {
            try {
                parse.accept(seed);
            } catch (RuntimeException e) {
                assertThat(e).isInstanceOf(declared);
            }
        });
        for (int round = 0; round < ROUNDS; round++) {
            byte[] input = ByteMutations.mutated(seeds.get(round % seeds.size()), random);
            try {
                parse.accept(input);
                accepted++;
            } catch (RuntimeException e) {
                if (!declared.isInstance(e)) {
                    fail(name + " let " + e + " escape for " + Arrays.toString(input), e);
                }
            }
        }
        System.out.println("fuzz " + name + ": " + ROUNDS + " inputs tried, " + accepted + " accepted");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.preuve.proofs.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.preuve.proofs.note.NoteFiles.ORIGIN;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.Chains;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.InclusionProof;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.NaiveTree;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.NoteFiles;
import org.preuve.proofs.note.NoteSigner;
import org.preuve.proofs.receipt.RefusedReceipt.Reason;

class ReceiptTests {

    private static final NoteSigner SIGNER = NoteFiles.signer();
    private static final LogKey KEY = SIGNER.logKey();
    private static final List<Entry> CHAIN = Chains.of(11);
    private static final NaiveTree TREE =
            new NaiveTree(CHAIN.stream().map(Entry::leafHash).toList());

    @Test
    void provesEveryEntryOfItsTreeAndPrintsAndReadsTheSame() {
        for (int size = 1; size <= CHAIN.size(); size++) {
            for (int index = 0; index < size; index++) {
                Receipt receipt = receipt(index, size);
                Receipt read = Receipt.parse(receipt.toString());
                assertThat(read).isEqualTo(receipt).hasSameHashCodeAs(receipt).hasToString(receipt.format());
                VerifiedReceipt verified = read.verify(KEY);
                assertThat(verified.entry()).isEqualTo(CHAIN.get(index));
                assertThat(verified.checkpoint().head()).isEqualTo(TREE.head(size));
            }
        }
    }

    @Test
    void readsTheProofThatGoWroteAndPrintsItByteForByte() {
        String file = NoteFiles.read("entry-5.tlog-proof");
        Receipt receipt = Receipt.parse(file);
        assertThat(receipt).hasToString(file);
        assertThat(receipt.entryBytes()).isEqualTo("entry 5".getBytes(StandardCharsets.UTF_8));
        assertThat(receipt.isIncludedIn(Checkpoint.open(receipt.note(), KEY).head()))
                .isTrue();
        assertRefused(Reason.NOT_AN_ENTRY, () -> receipt.verify(KEY));
    }

    @Test
    void refusesSwappedParts() {
        Receipt third = receipt(3, 8);
        Receipt fourth = receipt(4, 8);
        Receipt later = receipt(3, 11);
        assertRefused(
                Reason.OTHER_INDEX, () -> new Receipt(fourth.entryBytes(), third.proof(), third.note()).verify(KEY));
        assertRefused(
                Reason.OTHER_INDEX, () -> new Receipt(third.entryBytes(), fourth.proof(), third.note()).verify(KEY));
        assertRefused(
                Reason.NOT_INCLUDED, () -> new Receipt(third.entryBytes(), later.proof(), third.note()).verify(KEY));
        assertRefused(
                Reason.NOT_INCLUDED, () -> new Receipt(third.entryBytes(), third.proof(), later.note()).verify(KEY));
        InclusionProof moved = new InclusionProof(3, fourth.proof().path());
        assertRefused(Reason.NOT_INCLUDED, () -> new Receipt(third.entryBytes(), moved, third.note()).verify(KEY));
        Entry twin = Chains.entry(3, CHAIN.get(4));
        assertRefused(Reason.NOT_INCLUDED, () -> new Receipt(twin.bytes(), third.proof(), third.note()).verify(KEY));
    }

    @Test
    void refusesAnotherLogsCheckpoint() {
        LogKey stranger = new NoteSigner(ORIGIN, NoteFiles.key(0x55)).logKey();
        assertRefused(Reason.CHECKPOINT, () -> receipt(3, 8).verify(stranger));
        Receipt edited = Receipt.parse(receipt(3, 8).toString().replace("\n8\n", "\n9\n"));
        assertRefused(Reason.CHECKPOINT, () -> edited.verify(KEY));
    }

    @Test
    void refusesAChangeOfAnyCharacter() {
        String good = receipt(3, 8).toString();
        for (int i = 0; i < good.length(); i++) {
            char other = good.charAt(i) == 'A' ? 'B' : 'A';
            String changed = good.substring(0, i) + other + good.substring(i + 1);
            assertThatThrownBy(() -> Receipt.parse(changed).verify(KEY))
                    .as(changed)
                    .isInstanceOf(RefusedReceipt.class);
        }
    }

    @Test
    void refusesWhatIsNoReceipt() {
        String good = receipt(3, 8).toString();
        String hash = Hash.sha256().base64();
        for (String text : List.of(
                "",
                "\n\n",
                good.strip(),
                good.replace("@v1", "@v2"),
                "\n" + good,
                good.replace("index 3", "index 03"),
                good.replace("index 3", "index -3"),
                good.replace("index 3", "index 3 "),
                good.replace("index 3", "Index 3"),
                good.replace("index 3", "index 9223372036854775808"),
                good.replace("index 3\n", ""),
                good.replace("index 3\n", "index 3\nAAAA\n"),
                good.replace("index 3\n", "index 3\n" + (hash + "\n").repeat(63)),
                good.replace("extra ", "extra  "),
                good.replace("\n", "\r\n"),
                good.replace("— ", "- "))) {
            assertRefused(Reason.NOT_A_RECEIPT, () -> Receipt.parse(text));
        }
        assertRefused(Reason.NO_ENTRY, () -> Receipt.parse(good.replaceFirst("extra [^\n]*\n", "")));
        assertRefused(Reason.NO_ENTRY, () -> Receipt.parse(good.replace("extra ", "Extra ")));
    }

    private static Receipt receipt(int index, int size) {
        InclusionProof proof = LogProofs.inclusion(index, size, TREE::tile);
        return Receipt.of(CHAIN.get(index).bytes(), proof, Checkpoint.issue(ORIGIN, TREE.head(size), SIGNER));
    }

    private static void assertRefused(Reason reason, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RefusedReceipt.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}

package org.preuve.proofs.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.preuve.proofs.note.NoteFiles.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.note.RefusedNote.Reason;

class AddCheckpointTests {

    private static final Hash HASH = Hash.sha256(new byte[] {1});
    private static final SignedNote NOTE =
            PostQuantumSignerTests.checkpoint(20_852_163).signedNote();

    /** The example of the specification. */
    private static final String EXAMPLE = """
            old 20852014
            PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
            jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
            5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
            /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

            example.com/behind-the-sofa
            20852163
            CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

            — example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
            — example.com/behind-the-sofa opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=
            """;

    @Test
    void readsAndWritesTheExampleOfTheSpecification() {
        AddCheckpoint request = AddCheckpoint.parse(bytes(EXAMPLE));
        assertThat(request.oldSize()).isEqualTo(20_852_014);
        assertThat(request.proof().path()).hasSize(4);
        assertThat(request.checkpoint().signatures()).hasSize(2);
        assertThat(request.write()).isEqualTo(EXAMPLE);
    }

    @Test
    void theFirstRequestIsOfSizeNoughtAndHasNoProof() {
        AddCheckpoint request = new AddCheckpoint(0, new ConsistencyProof(List.of()), NOTE);
        assertThat(request.write()).isEqualTo("old 0\n\n" + NOTE);
        assertThat(AddCheckpoint.parse(bytes(request.write()))).isEqualTo(request);
    }

    @Test
    void aProofHasAtMost63Hashes() {
        AddCheckpoint longest =
                new AddCheckpoint(Long.MAX_VALUE, new ConsistencyProof(Collections.nCopies(63, HASH)), NOTE);
        assertThat(AddCheckpoint.parse(bytes(longest.write()))).isEqualTo(longest);
        assertRefused(
                Reason.NOT_A_REQUEST,
                () -> new AddCheckpoint(1, new ConsistencyProof(Collections.nCopies(64, HASH)), NOTE));
        refuses(longest.write().replaceFirst("\n", "\n" + HASH.base64() + "\n"));
    }

    @Test
    void everyOtherSpellingIsRefused() {
        refuses("");
        refuses("old 1");
        refuses("old 1\n" + NOTE);
        refuses("Old 1\n\n" + NOTE);
        refuses("old 01\n\n" + NOTE);
        refuses("old -1\n\n" + NOTE);
        refuses("old +1\n\n" + NOTE);
        refuses("old 1 \n\n" + NOTE);
        refuses("old\t1\n\n" + NOTE);
        refuses("old 1\r\n\r\n" + NOTE);
        refuses("old 9223372036854775808\n\n" + NOTE);
        refuses("\n\n" + NOTE);
        refuses("old 1\nold 1\n\n" + NOTE);
        refuses("old 1\n" + HASH.base64() + " \n\n" + NOTE);
        refuses("old 1\n" + HASH.hex() + "\n\n" + NOTE);
        assertRefused(Reason.NOT_A_NOTE, () -> AddCheckpoint.parse(bytes("old 1\n\n")));
        assertRefused(Reason.NOT_A_NOTE, () -> AddCheckpoint.parse(bytes("old 1\n\n\n" + NOTE + "x")));
        assertRefused(Reason.NOT_A_REQUEST, () -> AddCheckpoint.parse(new byte[] {(byte) 0xff}));
        assertRefused(Reason.NOT_A_REQUEST, () -> new AddCheckpoint(-1, new ConsistencyProof(List.of()), NOTE));
    }

    @Test
    void aBodyBeyondTheLimitIsRefusedUnread() {
        byte[] large = new byte[AddCheckpoint.MAX_BYTES + 1];
        assertRefused(Reason.NOT_A_REQUEST, () -> AddCheckpoint.parse(large));
        assertRefused(Reason.NOT_A_REQUEST, () -> AddCheckpoint.readAnswer(large));
    }

    @Test
    void anAnswerIsSignatureLinesAndNothingElse() {
        List<NoteSignature> lines =
                AddCheckpoint.parse(bytes(EXAMPLE)).checkpoint().signatures();
        String answer = AddCheckpoint.answer(lines);
        assertThat(answer).isEqualTo(EXAMPLE.substring(EXAMPLE.indexOf('\u2014')));
        assertThat(AddCheckpoint.readAnswer(bytes(answer))).isEqualTo(lines);
        assertRefused(Reason.NOT_A_REQUEST, () -> AddCheckpoint.readAnswer(bytes("")));
        assertRefused(Reason.NOT_A_REQUEST, () -> AddCheckpoint.readAnswer(bytes(answer.strip())));
        assertRefused(Reason.NOT_A_NOTE, () -> AddCheckpoint.readAnswer(bytes("\n")));
        assertRefused(Reason.NOT_A_NOTE, () -> AddCheckpoint.readAnswer(bytes("\n" + answer)));
        assertRefused(Reason.NOT_A_NOTE, () -> AddCheckpoint.readAnswer(bytes(answer + "\n")));
        String line = lines.getFirst() + "\n";
        assertThat(AddCheckpoint.readAnswer(bytes(line.repeat(100)))).hasSize(100);
        assertRefused(Reason.NOT_A_REQUEST, () -> AddCheckpoint.readAnswer(bytes(line.repeat(101))));
    }

    private static void refuses(String body) {
        assertRefused(Reason.NOT_A_REQUEST, () -> AddCheckpoint.parse(bytes(body)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

package org.preuve.proofs.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.preuve.proofs.note.NoteFiles.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.note.RefusedNote.Reason;

class SignedNoteTests {

    private static final NoteSigner SIGNER = NoteFiles.signer();
    private static final LogKey KEY = SIGNER.logKey();
    private static final String GO_NOTE = NoteFiles.read("note.txt");

    /** The example of the Go package documentation, by a key that is not ours. */
    private static final String PETER = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String PETERS_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    /** The example of the signed-note specification, whose text has an empty line. */
    private static final String OGNUNO = """
            Ognuno sta solo sul cuor della terra
            trafitto da un raggio di sole:

            ed è subito sera.

            — quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
            """;

    @Test
    void writesTheSameNoteAsGo() {
        SignedNote note = SignedNote.parse(GO_NOTE);
        assertThat(SIGNER.sign(note.text())).hasToString(GO_NOTE).isEqualTo(note);
    }

    @Test
    void opensTheNotesOfOthers() {
        assertThatCode(() -> KEY.requireSigned(SignedNote.parse(GO_NOTE))).doesNotThrowAnyException();
        assertThatCode(() -> LogKey.parse(PETERS_KEY).requireSigned(SignedNote.parse(PETER)))
                .doesNotThrowAnyException();
        assertThat(SignedNote.parse(OGNUNO.getBytes(StandardCharsets.UTF_8))).hasToString(OGNUNO);
        assertThat(SignedNote.parse(OGNUNO).signatures().getFirst().keyId()).isEqualTo(0x367ba04b);
        assertThat(SignedNote.parse(OGNUNO).text()).endsWith("\n\ned è subito sera.\n");
    }

    @Test
    void refusesAChangeOfAnyByteOfTheText() {
        String text = SignedNote.parse(GO_NOTE).text();
        for (int i = 0; i < text.length() - 1; i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == 'x' ? 'y' : 'x') + GO_NOTE.substring(i + 1);
            assertRefused(Reason.BAD_SIGNATURE, () -> KEY.requireSigned(SignedNote.parse(changed)));
        }
    }

    @Test
    void ignoresSignaturesOfUnknownKeysEvenWithTheSameNameOrId() {
        SignedNote good = SignedNote.parse(GO_NOTE);
        NoteSignature ours = good.signatures().getFirst();
        NoteSignature sameName = new NoteSignature(ours.name(), ours.keyId() + 1, new byte[] {1});
        NoteSignature sameId = new NoteSignature(new Origin("other.example"), ours.keyId(), new byte[] {1});
        SignedNote crowded = new SignedNote(good.text(), List.of(sameName, sameId, ours));
        assertThatCode(() -> KEY.requireSigned(SignedNote.parse(crowded.toString())))
                .doesNotThrowAnyException();
        SignedNote strangers = new SignedNote(good.text(), List.of(sameName, sameId));
        assertRefused(Reason.NOT_SIGNED, () -> KEY.requireSigned(strangers));
    }

    @Test
    void aBadSignatureUnderAKnownKeyRejectsTheNoteBesideAGoodOne() {
        SignedNote good = SignedNote.parse(GO_NOTE);
        NoteSignature ours = good.signatures().getFirst();
        NoteSignature forged = new NoteSignature(ours.name(), ours.keyId(), new byte[64]);
        for (List<NoteSignature> signatures : List.of(List.of(ours, forged), List.of(forged, ours), List.of(forged))) {
            assertRefused(Reason.BAD_SIGNATURE, () -> KEY.requireSigned(new SignedNote(good.text(), signatures)));
        }
    }

    @Test
    void refusesWhatIsNoNote() {
        String line = GO_NOTE.substring(GO_NOTE.lastIndexOf("\n\n") + 2);
        for (String note : List.of(
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n" + line,
                "text\n\n" + line.stripTrailing(),
                "text\n\n\n" + line + "\n",
                "te\rxt\n\n" + line,
                "te\u0000xt\n\n" + line,
                "te\txt\n\n" + line,
                "text\n\n" + line.replace("\n", "\r\n"),
                "text\n\n-" + line.substring(1),
                "text\n\n" + line.replace("— ", "—"),
                "text\n\n" + line.replace("=", ""),
                "text\n\n— name \n",
                "text\n\n— name AAAAAA==\n",
                "text\n\n— name AAAA\n",
                "text\n\n— name !!!!\n",
                "text\n\n—  AAAAAAA=\n",
                "te\ud800xt\n\n" + line,
                "text\n\n" + line + "garbage\n",
                "text\n\n" + line + "— n")) {
            assertThat(catchThrowable(() -> SignedNote.parse(note))).as(note).isInstanceOf(RefusedNote.class);
        }
        assertRefused(Reason.NOT_A_NOTE, () -> SignedNote.parse(new byte[] {'a', (byte) 0xff, '\n', '\n'}));
        assertRefused(Reason.NAME, () -> SignedNote.parse("text\n\n— a+b AAAAAAA=\n"));
        assertRefused(Reason.NAME, () -> SignedNote.parse("text\n\n— a\u00a0b AAAAAAA=\n"));
    }

    @Test
    void readsManySignaturesButNotWithoutLimit() {
        SignedNote good = SignedNote.parse(GO_NOTE);
        NoteSignature ours = good.signatures().getFirst();
        SignedNote many = new SignedNote(good.text(), Collections.nCopies(100, ours));
        assertThat(SignedNote.parse(many.toString())).isEqualTo(many);
        assertRefused(
                Reason.NOT_A_NOTE,
                () -> SignedNote.parse(many + GO_NOTE.substring(good.text().length() + 1)));
        assertRefused(Reason.NOT_A_NOTE, () -> SignedNote.parse("x".repeat(1_000_001)));
    }

    @Test
    void signsOnlyWhatANoteCanCarry() {
        for (String text : List.of("", "no newline", "a\tb\n", "\ud800\n")) {
            assertRefused(Reason.NOT_A_NOTE, () -> SIGNER.sign(text));
        }
    }
}

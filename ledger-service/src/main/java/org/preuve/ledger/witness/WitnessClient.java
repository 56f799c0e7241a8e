package org.preuve.ledger.witness;

import java.util.List;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.NoteSignature;

/** Asks witnesses. Whatever they do, a call ends soon and throws nothing. */
public interface WitnessClient {

    Answer ask(Witness witness, AddCheckpoint request);

    /** What a witness said. None of it is believed yet. */
    sealed interface Answer {

        /** Signature lines, its own perhaps among them. */
        record Lines(List<NoteSignature> signatures) implements Answer {}

        /** It knows the log at this size, not at the one that it was asked from. */
        record OtherSize(long size) implements Answer {}

        /** It said no, or something that means nothing. */
        record Refused(String why) implements Answer {}

        /** It did not answer in time. */
        record NoAnswer(String why) implements Answer {}
    }
}

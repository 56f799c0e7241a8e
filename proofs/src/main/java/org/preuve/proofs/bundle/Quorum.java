package org.preuve.proofs.bundle;

import java.util.List;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.CosignerKey;

/** A rule about cosignatures: none, one witness, or so many of a group. */
public sealed interface Quorum {

    /** Asks for no cosignature. */
    record None() implements Quorum {
        @Override
        public boolean isMet(Checkpoint checkpoint) {
            return true;
        }

        @Override
        public List<CosignerKey> witnesses() {
            return List.of();
        }
    }

    /** One witness must have cosigned. */
    record Witness(CosignerKey key) implements Quorum {
        @Override
        public boolean isMet(Checkpoint checkpoint) {
            return key.cosigned(checkpoint).isPresent();
        }

        @Override
        public List<CosignerKey> witnesses() {
            return List.of(key);
        }
    }

    /** At least so many members must be met. */
    record Group(int threshold, List<Quorum> members) implements Quorum {

        public Group {
            members = List.copyOf(members);
        }

        @Override
        public boolean isMet(Checkpoint checkpoint) {
            return members.stream().filter(member -> member.isMet(checkpoint)).count() >= threshold;
        }

        @Override
        public List<CosignerKey> witnesses() {
            return members.stream()
                    .flatMap(member -> member.witnesses().stream())
                    .toList();
        }
    }

    /** Whether the checkpoint's cosignatures are enough. */
    boolean isMet(Checkpoint checkpoint);

    /** Every witness that the rule counts. */
    List<CosignerKey> witnesses();
}

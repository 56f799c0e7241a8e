package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.reporting.commitments.CommitmentState;
import org.preuve.reporting.rules.Finding.Clearance;
import org.preuve.reporting.rules.RecordFact.Known;
import org.preuve.reporting.rules.RecordFact.Pledge;

/**
 * A commitment about the claim's subject that carries what it promises: dated targets, a public plan and resources, and of which nothing was missed.
 *
 * @param reviewer an independent reviewer must be named, too
 */
record PledgeClearing(boolean reviewer) implements Clearing {

    private static final Set<CommitmentState> NOTHING_MISSED =
            EnumSet.of(CommitmentState.ON_TRACK, CommitmentState.AT_RISK, CommitmentState.KEPT);

    @Override
    public Optional<Clearance> clears(Hit hit, Wording wording, List<RecordFact> records, Instant time) {
        return new Backing(wording, records, time)
                .ofTheSubject()
                .filter(record -> record.pledge().filter(this::carries).isPresent())
                .map(Known::id)
                .findFirst()
                .map(Clearance.ByRecord::new);
    }

    private boolean carries(Pledge pledge) {
        return !pledge.targets().isEmpty()
                && pledge.support().plan()
                && pledge.support().resources()
                && (pledge.support().reviewer() || !reviewer)
                && NOTHING_MISSED.contains(pledge.standing());
    }
}

package org.preuve.reporting.claims;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.organisation.Pseudonyms;
import org.preuve.reporting.rules.RuleId;

/** Keeps an officer's reason for what a rule warns of. */
public final class AnswerWarning {

    private final ClaimStore claims;
    private final Pseudonyms people;
    private final Clock clock;

    public AnswerWarning(ClaimStore claims, Pseudonyms people, Clock clock) {
        this.claims = claims;
        this.people = people;
        this.clock = clock;
    }

    /** What is said to a warning, and to which. */
    public record Reason(RuleId rule, Optional<String> words, Optional<RecordId> record, String text) {}

    /**
     * Answers a warning of the claim's ruling as it stands.
     *
     * @param officer by the name under which they signed in; only a pseudonym of it is kept
     */
    public Claim answer(ClaimId id, Reason reason, String officer) {
        Claim claim = claims.find(id).orElseThrow(() -> new ClaimRefusal.Unknown(id.toString()));
        Answer answer = new Answer(
                reason.rule(),
                reason.words(),
                reason.record(),
                reason.text(),
                people.of(officer),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Claim answered = claim.answered(answer);
        if (!claims.replace(claim, answered)) {
            throw new ClaimRefusal.ChangedMeanwhile(id);
        }
        return answered;
    }
}

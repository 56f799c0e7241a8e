package org.preuve.reporting.life;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.ledger.LedgerUnavailable;
import org.preuve.reporting.life.DecideLive.Decision;
import org.preuve.reporting.life.WaitingClaims.Errand;
import org.preuve.reporting.life.WaitingClaims.Mark;

/** Works off what waits. A mark goes when its work is done, and not before. */
final class RunErrands {

    private static final int AT_ONCE = 1_000;

    private final ClaimStore claims;
    private final WaitingClaims waiting;
    private final DecideLive decisions;
    private final FollowUp followUp;
    private final SealChanges seals;

    RunErrands(ClaimStore claims, WaitingClaims waiting, DecideLive decisions, FollowUp followUp, SealChanges seals) {
        this.claims = claims;
        this.waiting = waiting;
        this.decisions = decisions;
        this.followUp = followUp;
        this.seals = seals;
    }

    /**
     * Decides what waits to be decided.
     *
     * @throws LedgerUnavailable when the ledger is needed for one of them, and gives no answer
     */
    void decide() {
        marked(Errand.DECIDE).forEach((claim, marks) -> {
            if (decisions.decide(claim) != Decision.NOT_NOW) {
                waiting.done(Errand.DECIDE, marks);
            }
        });
    }

    /**
     * Tells everybody what became of claims, and has it sealed.
     *
     * @throws LedgerUnavailable after everything else was done that can be done without the ledger
     */
    void followUp() {
        Optional<LedgerUnavailable> noLedger = Optional.empty();
        for (Map.Entry<ClaimId, List<Mark>> marked : marked(Errand.FOLLOW_UP).entrySet()) {
            followUp.tell(marked.getKey());
            if (noLedger.isEmpty()) {
                noLedger = seal(marked.getKey(), marked.getValue());
            }
        }
        if (noLedger.isPresent()) {
            throw noLedger.get();
        }
    }

    private Optional<LedgerUnavailable> seal(ClaimId claim, List<Mark> marks) {
        try {
            if (seals.seal(claim)) {
                waiting.done(Errand.FOLLOW_UP, marks);
            }
            return Optional.empty();
        } catch (LedgerUnavailable e) {
            return Optional.of(e);
        }
    }

    /** By claim; without those marks whose claim is not stored yet as it was announced. */
    private Map<ClaimId, List<Mark>> marked(Errand errand) {
        List<Mark> some = waiting.some(errand, AT_ONCE);
        Map<ClaimId, Long> versions = new LinkedHashMap<>();
        if (!some.isEmpty()) {
            claims.findAll(some.stream().map(Mark::claim).distinct().toList())
                    .forEach(claim -> versions.put(claim.id(), claim.version()));
        }
        Map<ClaimId, List<Mark>> marked = new LinkedHashMap<>();
        some.stream()
                .filter(mark -> versions.getOrDefault(mark.claim(), Long.MAX_VALUE) >= mark.version())
                .forEach(mark -> marked.computeIfAbsent(mark.claim(), claim -> new ArrayList<>())
                        .add(mark));
        return marked;
    }
}

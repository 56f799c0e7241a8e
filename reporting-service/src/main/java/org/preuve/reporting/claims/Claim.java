package org.preuve.reporting.claims;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.ClaimChange.Replacement;
import org.preuve.reporting.claims.ClaimState.Draft;
import org.preuve.reporting.claims.ClaimState.Expired;
import org.preuve.reporting.claims.ClaimState.Public;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Ruled;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.claims.ClaimState.Signed;
import org.preuve.reporting.claims.ClaimState.Superseded;
import org.preuve.reporting.claims.ClaimState.Suspended;
import org.preuve.reporting.claims.ClaimState.Withdrawn;

/**
 * A claim and where it stands. Its state changes only through these methods, each of which refuses out of order.
 *
 * @param version counts the changes of what is stored
 * @param request digest of the request that created it, so that a repeated one is known again
 * @param changes what became of it since it was published, the oldest first
 */
public record Claim(
        ClaimId id,
        long version,
        Hash request,
        ClaimContent content,
        ClaimState state,
        Instant changedAt,
        List<ClaimChange> changes) {

    public Claim {
        changes = List.copyOf(changes);
    }

    static Claim drafted(ClaimId id, Hash request, ClaimContent content, Instant now) {
        return new Claim(id, 0, request, content, new Draft(), now, List.of());
    }

    /** Any edit sends it back to draft: what was ruled was another text. */
    Claim edited(ClaimContent edited, Instant now) {
        return switch (state) {
            case Draft draft -> next(edited.keepingAnswersOf(content), new Draft(), now);
            case Ruled ruled -> next(edited.keepingAnswersOf(content), new Draft(), now);
            case Signed signed -> throw outOfOrder("edited");
            case Public shown -> throw outOfOrder("edited");
        };
    }

    Claim ruled(RulingText ruling, Instant now) {
        return switch (state) {
            case Draft draft -> next(content, new Ruled(ruling), now);
            case Ruled ruled -> next(content, new Ruled(ruling), now);
            case Signed signed -> throw outOfOrder("ruled");
            case Public shown -> throw outOfOrder("ruled");
        };
    }

    /** Only what the ruling warns of, as the claim stands, can be answered. */
    Claim answered(Answer answer) {
        if (!(state instanceof Ruled ruled)) {
            throw outOfOrder("answered for");
        }
        if (!ruled.ruling().warnsOfWhatIsAnsweredBy(answer)) {
            throw new ClaimRefusal.NoSuchWarning(answer.rule());
        }
        ClaimContent kept = content.answered(answer);
        return next(kept, new Ruled(ruled.ruling().answered(kept.stated().answers())), changedAt);
    }

    Claim signed(RulingText ruling, Credential credential, Instant now) {
        return switch (state) {
            case Ruled ruled -> next(content, new Signed(ruling, credential), now);
            case Draft draft -> throw outOfOrder("published");
            case Signed signed -> throw outOfOrder("signed");
            case Public shown -> throw outOfOrder("signed");
        };
    }

    Claim published(Signed signed, Sealing sealing, Instant now) {
        return next(content, new Published(signed.ruling(), signed.credential(), sealing, now), now);
    }

    /** The ledger refused the signed bytes for certain, so they are in no log and the claim may be worked on again. */
    Claim refusedByLedger(Signed signed, Instant now) {
        return next(content, new Ruled(signed.ruling()), now);
    }

    /** What becomes of it once it is public: {@code change} is signed, and says so. */
    public Claim changed(ClaimChange change) {
        return switch (state) {
            case Published standing ->
                switch (change.state()) {
                    case SUSPENDED, WITHDRAWN, EXPIRED, SUPERSEDED -> next(standing, change);
                    case PUBLISHED -> throw outOfOrder("reinstated");
                };
            case Suspended suspended -> next(suspended.publication(), change);
            case Expired expired ->
                switch (change.state()) {
                    case WITHDRAWN, SUPERSEDED -> next(expired.publication(), change);
                    case PUBLISHED -> throw outOfOrder("reinstated");
                    case SUSPENDED, EXPIRED -> throw outOfOrder(change.state().word());
                };
            case Draft draft -> throw outOfOrder(change.state().word());
            case Ruled ruled -> throw outOfOrder(change.state().word());
            case Signed signed -> throw outOfOrder(change.state().word());
            case Withdrawn withdrawn -> throw outOfOrder(change.state().word());
            case Superseded superseded -> throw outOfOrder(change.state().word());
        };
    }

    /** The same, under another version: whoever read it before does not get to replace it. */
    Claim moved() {
        return next(content, state, changedAt);
    }

    /** The ledger holds one of its changes, whose receipt was checked. */
    public Claim sealed(ClaimChange change, Sealing sealing) {
        List<ClaimChange> sealed = changes.stream()
                .map(one -> one.equals(change) ? one.sealed(sealing) : one)
                .toList();
        return new Claim(id, version + 1, request, content, state, changedAt, sealed);
    }

    /** The changes that no log holds yet, the oldest first. */
    public List<ClaimChange> unsealed() {
        return changes.stream().filter(change -> change.sealing().isEmpty()).toList();
    }

    public Optional<ClaimChange> lastChange() {
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes.getLast());
    }

    /** Its state before the public; empty before it is published. */
    public Optional<Public> shown() {
        return state instanceof Public shown ? Optional.of(shown) : Optional.empty();
    }

    /** Whether evidence decides on it. */
    public boolean isLive() {
        return shown().filter(shown -> shown.told().isLive()).isPresent();
    }

    /** Whether its last change says that this stopped it, and nothing else. */
    public boolean isStoppedBy(Collection<ClaimChange.Reason> reasons) {
        return lastChange()
                .filter(change -> change.state() == PublicState.SUSPENDED)
                .filter(change -> Set.copyOf(change.reasons()).equals(Set.copyOf(reasons)))
                .isPresent();
    }

    /** The last entry of the log that is known to tell of it. */
    public long lastEntry() {
        long published =
                shown().map(shown -> shown.publication().sealing().index()).orElse(-1L);
        return changes.stream()
                .flatMap(change -> change.sealing().stream())
                .mapToLong(Sealing::index)
                .reduce(published, Math::max);
    }

    /** What stands in the place of records that it named at first. */
    public List<Replacement> replacements() {
        return changes.stream()
                .filter(change -> change.state() == PublicState.PUBLISHED)
                .reduce((earlier, later) -> later)
                .map(ClaimChange::replacements)
                .orElse(List.of());
    }

    /** The records on which it rests now, in the order of those that it named. */
    public List<RecordId> restsOn() {
        List<Replacement> replaced = replacements();
        return content.records().stream().map(named -> standIn(named, replaced)).toList();
    }

    private static RecordId standIn(RecordId named, List<Replacement> replaced) {
        return replaced.stream()
                .filter(one -> one.record().equals(named))
                .map(Replacement::by)
                .findFirst()
                .orElse(named);
    }

    private Claim next(ClaimContent nextContent, ClaimState nextState, Instant now) {
        return new Claim(id, version + 1, request, nextContent, nextState, now, changes);
    }

    private Claim next(Published publication, ClaimChange change) {
        List<ClaimChange> all = new ArrayList<>(changes);
        all.add(change);
        return new Claim(id, version + 1, request, content, state(publication, change), change.at(), all);
    }

    private static ClaimState state(Published publication, ClaimChange change) {
        return switch (change.state()) {
            case PUBLISHED -> publication;
            case SUSPENDED -> new Suspended(publication);
            case WITHDRAWN -> new Withdrawn(publication);
            case EXPIRED -> new Expired(publication);
            case SUPERSEDED -> new Superseded(publication);
        };
    }

    public ClaimRefusal outOfOrder(String attempt) {
        return new ClaimRefusal.OutOfOrder(id, state.word(), attempt);
    }
}

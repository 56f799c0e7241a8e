package org.preuve.reporting.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.claims.PublicState;
import org.preuve.reporting.life.ClaimIndex.Key;

/** All claims on which evidence still decides, list by list, so that no memory grows with their number. */
final class LiveClaims {

    private static final int AT_ONCE = 200;

    private final ClaimIndex index;
    private final ClaimStore claims;
    private final ClaimRests rests;

    LiveClaims(ClaimIndex index, ClaimStore claims, ClaimRests rests) {
        this.index = index;
        this.claims = claims;
        this.rests = rests;
    }

    /** Notes every live claim anew, as for those that were published before any was noted. */
    void noteAll() {
        for (PublicState state : PublicState.values()) {
            Optional<ClaimId> last = Optional.empty();
            List<Claim> page = state.isLive() ? claims.list(Optional.of(state.word()), last, AT_ONCE) : List.of();
            while (!page.isEmpty()) {
                page.forEach(claim -> index.note(claim.id(), rests.keys(claim)));
                last = Optional.of(page.getLast().id());
                page = claims.list(Optional.of(state.word()), last, AT_ONCE);
            }
        }
    }

    int lists() {
        return Key.allLive().size();
    }

    /** How many are listed now. */
    long count() {
        return Key.allLive().stream()
                .mapToLong(list -> index.under(List.of(list)).size())
                .sum();
    }

    /** The claims of one list in pages; those among them that are live. */
    Iterable<List<Claim>> pages(int list) {
        Set<ClaimId> listed = index.under(List.of(Key.allLive().get(list)));
        List<List<ClaimId>> pages = new ArrayList<>();
        List<ClaimId> page = new ArrayList<>();
        for (ClaimId id : listed) {
            page.add(id);
            if (page.size() == AT_ONCE) {
                pages.add(page);
                page = new ArrayList<>();
            }
        }
        pages.add(page);
        return () -> pages.stream().map(this::live).iterator();
    }

    private List<Claim> live(List<ClaimId> ids) {
        return ids.isEmpty()
                ? List.of()
                : claims.findAll(ids).stream().filter(Claim::isLive).toList();
    }
}

package org.preuve.reporting.life;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimStore;
import org.preuve.reporting.life.ClaimIndex.Key;

/** All claims on which evidence still decides, list by list, so that no memory grows with their number. */
final class LiveClaims {

    private static final int AT_ONCE = 200;

    private final ClaimIndex index;
    private final ClaimStore claims;

    LiveClaims(ClaimIndex index, ClaimStore claims) {
        this.index = index;
        this.claims = claims;
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

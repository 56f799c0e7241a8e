package org.preuve.reporting.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.status.Bitstring;
import org.preuve.proofs.status.StatusList;
import org.preuve.proofs.status.StatusListCredential;
import org.preuve.proofs.status.StatusPurpose;
import org.preuve.reporting.following.EndedClaims;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.status.StatusListStore.StoredList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs each list anew when a bit changed or it is about to run out, and only then. A revocation that was signed stays;
 * each time, the bits of all claims that the followed log says were withdrawn are set beside it. A suspension is as the
 * claim's state has it: set, and clear again. A list that is gone, or was signed with an earlier key, is made again from
 * the states of all its claims and the log. A stored list that its key did not sign stops here.
 *
 * <p>KNOWN GAP: whoever writes the database can put back a list that was once signed here; it is served until half its
 * time is over.
 */
public final class KeepStatusLists implements EndedClaims {

    /** How long a list may be relied on; it is signed anew when half of that is over. */
    public static final Duration VALID = Duration.ofHours(1);

    /** How long a reader may keep a list before looking again. */
    public static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

    private static final int AT_ONCE = 500;

    private static final Logger log = LoggerFactory.getLogger(KeepStatusLists.class);

    private final StatusListStore lists;
    private final PlaceStore places;
    private final RecordStore records;
    private final ClaimBits states;
    private final Organisation organisation;
    private final CredentialSigner signer;
    private final Clock clock;

    public KeepStatusLists(
            StatusListStore lists,
            PlaceStore places,
            RecordStore records,
            ClaimBits states,
            Organisation organisation,
            CredentialSigner signer,
            Clock clock) {
        this.lists = lists;
        this.places = places;
        this.records = records;
        this.states = states;
        this.organisation = organisation;
        this.signer = signer;
        this.clock = clock;
    }

    /**
     * A list as it stands now.
     *
     * @throws StatusRefusal when there is none of this name, or what is stored was not signed here
     */
    public StatusListCredential current(ListName name) {
        if (name.number() > places.newestList()) {
            throw new StatusRefusal.NoSuchList();
        }
        return keep(name, Optional.empty());
    }

    /** Sets the claim's revocation bit. A claim from before there were lists has none. */
    @Override
    public void withdrawn(RecordId claim) {
        keep(claim, StatusPurpose.REVOCATION, true);
    }

    /** Makes the lists say what the claim's state says, as it is then. */
    public void changed(RecordId claim) {
        for (StatusPurpose purpose : StatusPurpose.values()) {
            keep(claim, purpose, false);
        }
    }

    private void keep(RecordId claim, StatusPurpose purpose, boolean revoked) {
        places.of(claim).ifPresent(place -> {
            try {
                keep(place.in(purpose), Optional.of(new Told(place.index(), claim, revoked)));
            } catch (StatusRefusal.DoesNotCheck refusal) {
                // State and log say it as well: the bit is right when the list is made again.
                log.error("{}", refusal.getMessage());
            }
        });
    }

    /** A claim whose bit may have to change. */
    private record Told(int index, RecordId claim, boolean revoked) {}

    private StatusListCredential keep(ListName name, Optional<Told> told) {
        while (true) {
            Optional<StoredList> stored = lists.find(name);
            Optional<StatusListCredential> read = stored.flatMap(list -> ours(name, list));
            // Read after the list: whoever changes the state later moves the list later, too.
            Optional<Bitstring> known = read.map(list -> with(list.list().bits(), name.purpose(), told));
            Optional<StatusListCredential> standing = read.filter(this::isFresh)
                    .filter(list -> known.equals(Optional.of(list.list().bits())));
            if (standing.isPresent()) {
                return standing.get();
            }
            StatusListCredential next = sign(name, made(name, known, told));
            boolean kept = stored.map(list -> lists.replace(name, list, next.bytes()))
                    .orElseGet(() -> lists.create(name, next.bytes()));
            if (kept) {
                return next;
            }
        }
    }

    /** A revocation is for good. */
    private Bitstring with(Bitstring bits, StatusPurpose purpose, Optional<Told> told) {
        if (told.isEmpty()) {
            return bits;
        }
        int index = told.get().index();
        boolean wanted = told.get().revoked()
                || states.of(List.of(told.get().claim()))
                        .getOrDefault(told.get().claim(), Set.of())
                        .contains(purpose);
        return wanted ? bits.with(index) : purpose == StatusPurpose.SUSPENSION ? bits.without(index) : bits;
    }

    /** What was signed with the key that signs now; empty when it was another key, whose word is not taken. */
    private Optional<StatusListCredential> ours(ListName name, StoredList stored) {
        return new StoredListVerifier(organisation).verified(name, stored.credential());
    }

    private boolean isFresh(StatusListCredential list) {
        return clock.instant().isBefore(list.validFrom().plus(VALID.dividedBy(2)));
    }

    /** @param known the bits that were signed here, if they were */
    private Bitstring made(ListName name, Optional<Bitstring> known, Optional<Told> told) {
        if (known.isPresent() && name.purpose() != StatusPurpose.REVOCATION) {
            return known.get();
        }
        Map<Integer, RecordId> claims = places.in(name.number());
        Bitstring bits = known.orElseGet(() -> fromStates(name.purpose(), claims));
        if (name.purpose() == StatusPurpose.REVOCATION) {
            bits = withLog(with(bits, name.purpose(), told), claims);
        }
        return bits;
    }

    private Bitstring fromStates(StatusPurpose purpose, Map<Integer, RecordId> claims) {
        Bitstring bits = Bitstring.empty();
        List<Map.Entry<Integer, RecordId>> all = List.copyOf(claims.entrySet());
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Map.Entry<Integer, RecordId>> some = all.subList(from, Math.min(from + AT_ONCE, all.size()));
            Map<RecordId, Set<StatusPurpose>> said =
                    states.of(some.stream().map(Map.Entry::getValue).toList());
            for (Map.Entry<Integer, RecordId> place : some) {
                if (said.getOrDefault(place.getValue(), Set.of()).contains(purpose)) {
                    bits = bits.with(place.getKey());
                }
            }
        }
        return bits;
    }

    private Bitstring withLog(Bitstring signed, Map<Integer, RecordId> claims) {
        Bitstring bits = signed;
        Set<RecordId> ended = records.findAll(claims.values()).stream()
                .filter(FollowedRecord::isWithdrawn)
                .map(FollowedRecord::id)
                .collect(Collectors.toSet());
        for (Map.Entry<Integer, RecordId> place : claims.entrySet()) {
            if (ended.contains(place.getValue())) {
                bits = bits.with(place.getKey());
            }
        }
        return bits;
    }

    private StatusListCredential sign(ListName name, Bitstring bits) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        StatusList list = new StatusList(name.address(organisation), name.purpose(), bits);
        return StatusListCredential.sign(list, now, now.plus(VALID), TIME_TO_LIVE, signer);
    }
}

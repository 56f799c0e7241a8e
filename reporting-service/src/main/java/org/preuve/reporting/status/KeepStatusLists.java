package org.preuve.reporting.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
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
 * Signs each list anew when a bit changed or it is about to run out, and only then. A bit that was signed stays set; each
 * time, the bits of all claims that the followed log says were withdrawn are set beside it, so that a list that is gone,
 * or was signed with an earlier key, is made again from the log. A stored list that its key did not sign stops here.
 *
 * <p>Suspension has no cause yet: its lists are published, and their bits stay clear.
 *
 * <p>KNOWN GAP: whoever writes the database can put back a list that was once signed here; it is served until half its
 * time is over.
 */
public final class KeepStatusLists implements EndedClaims {

    /** How long a list may be relied on; it is signed anew when half of that is over. */
    public static final Duration VALID = Duration.ofHours(1);

    /** How long a reader may keep a list before looking again. */
    public static final Duration TIME_TO_LIVE = Duration.ofMinutes(1);

    private static final Logger log = LoggerFactory.getLogger(KeepStatusLists.class);

    private final StatusListStore lists;
    private final PlaceStore places;
    private final RecordStore records;
    private final Organisation organisation;
    private final CredentialSigner signer;
    private final Clock clock;

    public KeepStatusLists(
            StatusListStore lists,
            PlaceStore places,
            RecordStore records,
            Organisation organisation,
            CredentialSigner signer,
            Clock clock) {
        this.lists = lists;
        this.places = places;
        this.records = records;
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
        return keep(name, OptionalInt.empty());
    }

    /** Sets the claim's revocation bit. A claim from before there were lists has none. */
    @Override
    public void withdrawn(RecordId claim) {
        places.of(claim).ifPresent(place -> {
            try {
                keep(place.in(StatusPurpose.REVOCATION), OptionalInt.of(place.index()));
            } catch (StatusRefusal.DoesNotCheck refusal) {
                // The log says it as well: the bit is set when the list is made again.
                log.error("{}", refusal.getMessage());
            }
        });
    }

    private StatusListCredential keep(ListName name, OptionalInt set) {
        while (true) {
            Optional<StoredList> stored = lists.find(name);
            Optional<StatusListCredential> read = stored.flatMap(list -> ours(name, list));
            Optional<StatusListCredential> standing = read.filter(list -> stands(list, set));
            if (standing.isPresent()) {
                return standing.get();
            }
            Bitstring bits = bits(name, read.map(list -> list.list().bits()).orElseGet(Bitstring::empty), set);
            StatusListCredential next = sign(name, bits);
            boolean kept = stored.map(list -> lists.replace(name, list, next.bytes()))
                    .orElseGet(() -> lists.create(name, next.bytes()));
            if (kept) {
                return next;
            }
        }
    }

    /** What was signed with the key that signs now; empty when it was another key, whose word is not taken. */
    private Optional<StatusListCredential> ours(ListName name, StoredList stored) {
        return new StoredListVerifier(organisation).verified(name, stored.credential());
    }

    private boolean stands(StatusListCredential list, OptionalInt set) {
        Instant now = clock.instant();
        boolean isFresh = now.isBefore(list.validFrom().plus(VALID.dividedBy(2)));
        return isFresh && set.stream().allMatch(list.list().bits()::isSet);
    }

    private Bitstring bits(ListName name, Bitstring signed, OptionalInt set) {
        Bitstring bits = signed;
        if (set.isPresent()) {
            bits = bits.with(set.getAsInt());
        }
        if (name.purpose() != StatusPurpose.REVOCATION) {
            return bits;
        }
        Map<Integer, RecordId> claims = places.in(name.number());
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

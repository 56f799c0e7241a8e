package org.preuve.reporting.life;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.commitments.StandingDays;
import org.preuve.reporting.following.Conformity;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.Licence;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.life.ClaimIndex.Key;

/** Knows what can happen to a claim: to which records and parties, and at which times. */
final class ClaimRests {

    private final RecordStore records;
    private final Did organisation;

    /** @param organisation whose own keys sign every claim, so that no claim is noted under them */
    ClaimRests(RecordStore records, Did organisation) {
        this.records = records;
        this.organisation = organisation;
    }

    /** Under which it is found when it must be decided again. */
    Set<Key> keys(Claim claim) {
        List<RecordId> ids = claim.restsOn();
        Set<Key> keys =
                new HashSet<>(Set.of(Key.live(claim.id()), Key.of(claim.id().recordId())));
        ids.forEach(id -> keys.add(Key.of(id)));
        List<FollowedRecord> known = records.findAll(ids);
        known.stream()
                .flatMap(ClaimRests::parties)
                .filter(party -> !party.equals(organisation))
                .forEach(party -> keys.add(Key.of(party)));
        Stream.concat(
                        claim
                                .shown()
                                .flatMap(shown ->
                                        shown.publication().credential().validUntil())
                                .stream(),
                        known.stream().flatMap(ClaimRests::ends))
                .forEach(end -> keys.add(Key.minuteOf(end)));
        return keys;
    }

    private static Stream<Did> parties(FollowedRecord record) {
        return Stream.concat(
                Stream.of(record.issuer()), record.content().conformity().map(Conformity::issuer).stream());
    }

    private static Stream<Instant> ends(FollowedRecord record) {
        List<Instant> ends = new ArrayList<>();
        record.validity().until().ifPresent(ends::add);
        record.licence().flatMap(Licence::validUntil).ifPresent(ends::add);
        Optional<Conformity> carried = record.content().conformity();
        carried.flatMap(by -> by.validity().until()).ifPresent(ends::add);
        record.content().pledge().stream()
                .flatMap(StandingDays::of)
                .map(ClaimRests::start)
                .forEach(ends::add);
        return ends.stream();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}

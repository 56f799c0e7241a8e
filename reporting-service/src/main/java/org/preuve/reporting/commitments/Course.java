package org.preuve.reporting.commitments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.Subject;

/**
 * All that the log says of one commitment, in the order of the log. What counted at a time is found by when each record
 * was sealed, so the same course always tells the same story.
 *
 * @param versions what was promised, each taking the place of the one before; never empty
 * @param readings what was measured, in the commitment's unit and by who promised
 * @param ignored what was sent as progress and is none
 */
public record Course(
        RecordId id,
        long index,
        Did issuer,
        List<Version> versions,
        List<Reading> readings,
        List<Ignored> ignored,
        Optional<Instant> withdrawnAt) {

    private static final Comparator<Reading> BY_DAY =
            Comparator.comparing(Reading::day).thenComparingLong(Reading::index);

    public Course {
        versions = List.copyOf(versions);
        readings = readings.stream().sorted(BY_DAY).toList();
        ignored = List.copyOf(ignored);
    }

    /**
     * What was promised from a time on.
     *
     * @param subject of what it is promised, where it is said
     */
    public record Version(RecordId id, long index, Instant sealedAt, Optional<Subject> subject, Pledge pledge) {}

    /**
     * What was measured.
     *
     * @param until when it was corrected, withdrawn or erased, if it was
     */
    public record Reading(
            RecordId id, long index, Instant sealedAt, Optional<Instant> until, LocalDate day, BigDecimal value) {

        boolean stands(Instant at) {
            return !sealedAt.isAfter(at)
                    && until.filter(end -> !end.isAfter(at)).isEmpty();
        }
    }

    /** Why a record is no reading. */
    public enum Why {
        OTHER_UNIT,
        OTHER_AUTHOR,
        BEFORE_BASELINE
    }

    /** A record that names the commitment and does not count. */
    public record Ignored(RecordId id, long index, Why why) {}

    /** What was promised at a time; the first promise before any was sealed. */
    Pledge pledgeAt(Instant at) {
        return versionAt(at).pledge();
    }

    Version versionAt(Instant at) {
        return versions.stream()
                .filter(version -> !version.sealedAt().isAfter(at))
                .reduce((earlier, later) -> later)
                .orElse(versions.getFirst());
    }

    /** What was known at a time, the earliest day first. */
    List<Reading> readingsAt(Instant at) {
        return readings.stream().filter(reading -> reading.stands(at)).toList();
    }

    boolean isWithdrawn(Instant at) {
        return withdrawnAt.filter(when -> !when.isAfter(at)).isPresent();
    }
}

package org.preuve.reporting.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.commitments.Course.Reading;
import org.preuve.reporting.commitments.Course.Version;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.Pledge.Point;
import org.preuve.reporting.following.Pledge.Support;

/** From 1000 t in 2025 to 500 t by the end of 2028, over 800 t by the end of 2026 and 650 t by the end of 2027. */
class StandingPolicyTests {

    private static final Pledge PLEDGE = new Pledge(
            "Half the emissions",
            point("2025-12-31", "1000"),
            point("2028-12-31", "500"),
            "t",
            List.of(point("2026-12-31", "800"), point("2027-12-31", "650")),
            Support.NONE,
            Optional.empty());

    private final List<Version> versions = new ArrayList<>(List.of(version("2026-01-10", PLEDGE)));
    private final List<Reading> readings = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        // read on, value, looked at, state, reason
        "2026-06-30, 890, 2026-07-15, on-track, nothing-missed",
        "2026-06-30, 950, 2026-07-15, at-risk, behind-the-line",
        "2026-06-30, 890, 2026-12-31, on-track, nothing-missed",
        "2026-06-30, 890, 2027-01-01, at-risk, milestone-not-measured",
        "2026-06-30, 890, 2027-03-01, at-risk, milestone-not-measured",
        "2026-06-30, 890, 2027-03-02, late, milestone-not-measured",
        "2026-12-31, 800, 2027-01-20, on-track, nothing-missed",
        "2026-12-31, 801, 2027-01-20, late, milestone-missed",
        "2027-02-28, 780, 2027-03-10, at-risk, behind-the-line",
        "2027-02-28, 770, 2027-03-10, on-track, nothing-missed",
        "2026-12-31, 640, 2027-12-31, on-track, nothing-missed",
        "2026-12-31, 640, 2028-01-01, at-risk, nothing-measured-for-a-year",
        "2026-06-30, 500, 2026-07-15, kept, target-reached",
        "2028-12-31, 500, 2029-02-01, kept, target-reached",
        "2028-12-31, 501, 2029-02-01, broken, target-missed",
        "2028-06-30, 560, 2028-12-31, on-track, nothing-missed",
        "2028-06-30, 560, 2029-01-01, late, target-not-measured",
        "2028-06-30, 560, 2029-03-01, late, target-not-measured",
        "2028-06-30, 560, 2029-03-02, broken, target-not-measured",
        "2029-01-15, 480, 2029-02-01, broken, target-missed",
    })
    void standsWhereItsRecordsAndTheDayPutIt(String read, String value, String day, String state, String reason) {
        reading(read, value, read);

        Standing standing = at(day);

        assertThat(standing.state().word()).isEqualTo(state);
        assertThat(standing.reason().word()).isEqualTo(reason);
    }

    @Test
    void whereNothingWasEverMeasuredTheDaysDecide() {
        assertThat(at("2026-02-01").state()).isEqualTo(CommitmentState.ON_TRACK);
        assertThat(at("2027-01-01").state()).isEqualTo(CommitmentState.AT_RISK);
        assertThat(at("2027-04-01").state()).isEqualTo(CommitmentState.LATE);
        assertThat(at("2029-04-01").state()).isEqualTo(CommitmentState.BROKEN);
    }

    @Test
    void ofPromisesForMoreMoreIsBetter() {
        Pledge more = new Pledge(
                "More recycled cotton",
                point("2025-12-31", "10"),
                point("2027-12-31", "30"),
                "%",
                List.of(),
                Support.NONE,
                Optional.empty());
        versions.set(0, version("2026-01-10", more));
        reading("2026-12-31", "19", "2027-01-05");
        assertThat(at("2027-01-10").reason()).isEqualTo(Standing.Reason.BEHIND_THE_LINE);
        reading("2027-06-30", "30.0", "2027-07-05");
        assertThat(at("2027-07-10").state()).isEqualTo(CommitmentState.KEPT);
    }

    @Test
    void whatIsReachedAndLostAgainBeforeTheDayIsNotKept() {
        reading("2028-06-30", "490", "2028-07-05");
        assertThat(at("2028-07-10").state()).isEqualTo(CommitmentState.KEPT);
        reading("2028-12-31", "520", "2029-01-05");
        assertThat(at("2029-01-10").state()).isEqualTo(CommitmentState.BROKEN);
        reading("2029-06-30", "400", "2029-07-05");
        assertThat(at("2029-07-10").state()).isEqualTo(CommitmentState.BROKEN);
    }

    @Test
    void ofTwoReadingsOfOneDayTheLaterSealedCounts() {
        reading("2026-12-31", "820", "2027-01-05");
        reading("2026-12-31", "790", "2027-01-09");
        assertThat(at("2027-01-07").state()).isEqualTo(CommitmentState.LATE);
        assertThat(at("2027-01-10").state()).isEqualTo(CommitmentState.ON_TRACK);
    }

    @Test
    void aReadingOfADayThatIsNotYetOverProvesNothingBeforeIt() {
        reading("2026-12-31", "500", "2026-02-01");
        assertThat(at("2026-03-01").state()).isEqualTo(CommitmentState.ON_TRACK);
        assertThat(at("2026-12-31").state()).isEqualTo(CommitmentState.KEPT);
    }

    @Test
    void itsHistoryIsWhatWasKnownAtEachTime() {
        reading("2026-12-31", "820", "2027-01-20");
        reading("2027-03-31", "700", "2027-04-02");
        Pledge later = new Pledge(
                PLEDGE.title(),
                PLEDGE.baseline(),
                point("2030-12-31", "500"),
                "t",
                List.of(),
                Support.NONE,
                Optional.of(versions.getFirst().id()));
        versions.add(version("2027-06-01", later));

        List<History.Change> history = History.of(course(Optional.of(time("2027-07-01"))), time("2028-01-01"));

        assertThat(history.stream()
                        .map(change -> change.at().toString().substring(0, 10) + " "
                                + change.standing().state().word()))
                .containsExactly(
                        "2026-01-10 on-track",
                        "2027-01-01 at-risk",
                        "2027-01-20 late",
                        "2027-04-02 on-track",
                        "2027-07-01 withdrawn");
        assertThat(History.of(course(Optional.empty()), time("2026-01-01"))).isEmpty();
    }

    @Test
    void whatWasTakenBackCountsNoLonger() {
        Reading wrong = reading("2026-12-31", "700", "2027-01-05");
        readings.set(
                0,
                new Reading(
                        wrong.id(),
                        wrong.index(),
                        wrong.sealedAt(),
                        Optional.of(time("2027-02-01")),
                        wrong.day(),
                        wrong.value()));
        assertThat(at("2027-01-10").state()).isEqualTo(CommitmentState.ON_TRACK);
        assertThat(at("2027-02-02").state()).isEqualTo(CommitmentState.AT_RISK);
    }

    private Standing at(String day) {
        return StandingPolicy.at(course(Optional.empty()), Instant.parse(day + "T12:00:00Z"));
    }

    private Course course(Optional<Instant> withdrawn) {
        Version first = versions.getFirst();
        Did author = Did.parse("did:web:example.com");
        return new Course(first.id(), first.index(), author, versions, readings, List.of(), withdrawn);
    }

    private Reading reading(String day, String value, String sealed) {
        Reading reading = new Reading(
                new RecordId(UUID.randomUUID()),
                readings.size() + 10L,
                time(sealed),
                Optional.empty(),
                LocalDate.parse(day),
                new BigDecimal(value));
        readings.add(reading);
        return reading;
    }

    private static Version version(String sealed, Pledge pledge) {
        return new Version(new RecordId(UUID.randomUUID()), 1, time(sealed), Optional.empty(), pledge);
    }

    private static Point point(String day, String value) {
        return new Point(LocalDate.parse(day), new BigDecimal(value));
    }

    private static Instant time(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }
}

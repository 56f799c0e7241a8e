package org.preuve.reporting.commitments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.commitments.Course.Ignored;
import org.preuve.reporting.commitments.Course.Reading;
import org.preuve.reporting.commitments.Course.Version;
import org.preuve.reporting.commitments.Course.Why;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.FollowedRecord.Ended;
import org.preuve.reporting.following.FollowedRecord.How;
import org.preuve.reporting.following.Measure;
import org.preuve.reporting.following.Pledge;
import org.preuve.reporting.following.ProgressStore;
import org.preuve.reporting.following.RecordStore;

/** Gathers what the followed log says of a commitment: its versions, what was measured, and what took either back. */
public final class ReadCourse {

    private final RecordStore records;
    private final ProgressStore progress;

    public ReadCourse(RecordStore records, ProgressStore progress) {
        this.records = records;
        this.progress = progress;
    }

    /** By the commitment or any correction of it; empty when there is none, or its content was erased. */
    Optional<Course> of(RecordId id) {
        return find(id).filter(ReadCourse::isPledge).map(this::first).map(this::course);
    }

    /** The first promise of the chain, as far back as it was not erased. */
    private FollowedRecord first(FollowedRecord version) {
        return version.content()
                .pledge()
                .flatMap(Pledge::corrects)
                .flatMap(this::find)
                .filter(ReadCourse::isPledge)
                .map(this::first)
                .orElse(version);
    }

    private Course course(FollowedRecord first) {
        List<FollowedRecord> chain = chain(first);
        List<Version> versions = new ArrayList<>();
        for (FollowedRecord one : chain) {
            one.content()
                    .pledge()
                    .ifPresent(pledge ->
                            versions.add(new Version(one.id(), one.index(), one.sealedAt(), one.subject(), pledge)));
        }
        List<Reading> readings = new ArrayList<>();
        List<Ignored> ignored = new ArrayList<>();
        for (FollowedRecord sent : progressOf(chain)) {
            chain(sent).forEach(one -> read(one, first, versions, readings, ignored));
        }
        Optional<Instant> withdrawn = chain.getLast()
                .ended()
                .filter(end -> end.how() == How.WITHDRAWN)
                .map(Ended::at);
        return new Course(first.id(), first.index(), first.issuer(), versions, readings, ignored, withdrawn);
    }

    /** A record and the corrections that took its place, one after the other. */
    private List<FollowedRecord> chain(FollowedRecord first) {
        List<FollowedRecord> chain = new ArrayList<>(List.of(first));
        Optional<FollowedRecord> next = successor(first);
        while (next.isPresent()) {
            chain.add(next.get());
            next = successor(next.get());
        }
        return chain;
    }

    private Optional<FollowedRecord> successor(FollowedRecord record) {
        return record.ended()
                .filter(end -> end.how() == How.CORRECTED)
                .map(Ended::by)
                .flatMap(this::find);
    }

    private List<FollowedRecord> progressOf(List<FollowedRecord> chain) {
        List<RecordId> ids = progress.of(chain.stream().map(FollowedRecord::id).toList()).values().stream()
                .flatMap(List::stream)
                .toList();
        return records.findAll(ids);
    }

    private static void read(
            FollowedRecord sent,
            FollowedRecord commitment,
            List<Version> versions,
            List<Reading> readings,
            List<Ignored> ignored) {
        if (sent.content().measure().isEmpty()) {
            return; // It was erased.
        }
        Measure measure = sent.content().measure().get();
        Optional<Why> objection =
                objection(sent, measure, commitment, versions.getFirst().pledge());
        objection.ifPresentOrElse(
                why -> ignored.add(new Ignored(sent.id(), sent.index(), why)),
                () -> readings.add(new Reading(
                        sent.id(),
                        sent.index(),
                        sent.sealedAt(),
                        sent.ended().map(Ended::at),
                        measure.day(),
                        measure.value())));
    }

    private static Optional<Why> objection(
            FollowedRecord sent, Measure measure, FollowedRecord commitment, Pledge pledge) {
        if (!sent.issuer().equals(commitment.issuer())) {
            return Optional.of(Why.OTHER_AUTHOR);
        }
        if (!measure.unit().equals(pledge.unit())) {
            return Optional.of(Why.OTHER_UNIT);
        }
        return measure.day().isBefore(pledge.baseline().day()) ? Optional.of(Why.BEFORE_BASELINE) : Optional.empty();
    }

    private static boolean isPledge(FollowedRecord record) {
        return record.states() == RecordKind.COMMITMENT
                && record.content().pledge().isPresent();
    }

    private Optional<FollowedRecord> find(RecordId id) {
        return records.findAll(List.of(id)).stream().findFirst();
    }
}

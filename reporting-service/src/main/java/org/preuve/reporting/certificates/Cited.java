package org.preuve.reporting.certificates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.certificates.Certificate.Stating;
import org.preuve.reporting.claims.WeighRecords.Weighed;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.Licence;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.following.ProgressStore.Placed;

/** What standing records say of one certificate, gathered from the end of the log backwards. */
final class Cited {

    /** So many stretches of the log are read to show more records; more only to learn the end of a certificate. */
    private static final int FAR = 4;

    private final List<FollowedRecord> standing = new ArrayList<>();
    private boolean isAll;

    /**
     * Takes in the next stretch.
     *
     * @param stretch the records that state it there, the last sealed first; empty when no stretch is left
     */
    void add(Optional<List<Placed>> stretch, Map<RecordId, FollowedRecord> read) {
        isAll = stretch.isEmpty();
        for (Placed placed : stretch.orElse(List.of())) {
            Optional.ofNullable(read.get(placed.id()))
                    .filter(record -> record.ended().isEmpty())
                    .filter(record -> record.licence().isPresent())
                    .ifPresent(standing::add);
        }
    }

    boolean isEnough(int stretches) {
        boolean isKnown =
                licences().stream().anyMatch(licence -> licence.validUntil().isPresent());
        return isAll || isKnown && (standing.size() > Certificate.MOST_SHOWN || stretches >= FAR);
    }

    /** The last sealed first. */
    List<FollowedRecord> shown() {
        return standing.subList(0, Math.min(standing.size(), Certificate.MOST_SHOWN));
    }

    /**
     * Empty where no record that states it stands.
     *
     * @param weighed what is shown, with the level of each
     */
    Optional<Certificate> certificate(List<Weighed> weighed) {
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        List<Licence> licences = licences();
        return Optional.of(new Certificate(
                licences.getFirst(),
                licences.stream()
                        .flatMap(licence -> licence.validUntil().stream())
                        .findFirst(),
                licences.stream()
                        .map(Licence::scope)
                        .filter(Scope::isStated)
                        .findFirst()
                        .orElse(Scope.NOT_STATED),
                weighed.stream().map(Cited::stating).toList(),
                !isAll || standing.size() > Certificate.MOST_SHOWN));
    }

    private List<Licence> licences() {
        return standing.stream().flatMap(record -> record.licence().stream()).toList();
    }

    private static Stating stating(Weighed weighed) {
        FollowedRecord record = weighed.record();
        return new Stating(
                record.id(), record.index(), record.issuer(), weighed.level(), record.subject(), record.criterion());
    }
}

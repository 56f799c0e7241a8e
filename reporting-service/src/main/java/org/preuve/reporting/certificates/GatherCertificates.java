package org.preuve.reporting.certificates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.claims.WeighRecords.Weighed;
import org.preuve.reporting.following.CertificateKey;
import org.preuve.reporting.following.CertificateStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.ProgressStore.Placed;
import org.preuve.reporting.following.RecordStore;

/**
 * Gathers certificates from the records that state them: those of one scheme with one number are one. Records that were
 * corrected, withdrawn or erased state nothing any more, so a renewal is a record with a later end. The log is read backwards, for all
 * certificates together, until of each it is known how it was stated last.
 */
final class GatherCertificates {

    private final CertificateStore certificates;
    private final RecordStore records;
    private final WeighRecords weights;

    GatherCertificates(CertificateStore certificates, RecordStore records, WeighRecords weights) {
        this.certificates = certificates;
        this.records = records;
        this.weights = weights;
    }

    /** Those that any standing record states, in no order, as they are at that time. */
    List<Certificate> of(Collection<CertificateKey> keys, Instant at) {
        Map<CertificateKey, Cited> cited = new HashMap<>();
        keys.forEach(key -> cited.put(key, new Cited()));
        Map<CertificateKey, Cited> open = new HashMap<>(cited);
        for (int back = 0; !open.isEmpty(); back++) {
            Map<CertificateKey, List<Placed>> stating = certificates.stating(open.keySet(), back);
            Map<RecordId, FollowedRecord> read = read(stating.values());
            open.forEach((key, one) -> one.add(Optional.ofNullable(stating.get(key)), read));
            int looked = back + 1;
            open.values().removeIf(one -> one.isEnough(looked));
        }
        return weighed(cited.values(), at);
    }

    private List<Certificate> weighed(Collection<Cited> cited, Instant at) {
        Iterator<Weighed> weighed = weights.weigh(
                        cited.stream().flatMap(one -> one.shown().stream()).toList(), at)
                .iterator();
        List<Certificate> gathered = new ArrayList<>();
        for (Cited one : cited) {
            List<Weighed> shown =
                    one.shown().stream().map(record -> weighed.next()).toList();
            one.certificate(shown).ifPresent(gathered::add);
        }
        return gathered;
    }

    private Map<RecordId, FollowedRecord> read(Collection<List<Placed>> placed) {
        List<RecordId> ids = new ArrayList<>();
        placed.forEach(stretch -> stretch.forEach(one -> ids.add(one.id())));
        Map<RecordId, FollowedRecord> read = new HashMap<>();
        records.findAll(ids).forEach(record -> read.put(record.id(), record));
        return read;
    }
}

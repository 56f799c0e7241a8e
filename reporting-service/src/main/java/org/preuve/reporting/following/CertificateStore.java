package org.preuve.reporting.following;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import org.preuve.reporting.following.ProgressStore.Placed;

/**
 * Which records state which certificate, and on which days certificates are said to end: ids, digests and days only, so that nothing is to be erased.
 * What is noted once stays noted; which of the records still stand is for the reader to see.
 */
public interface CertificateStore {

    /** So many entries of the log are one stretch; it holds whole pages. */
    int STRETCH = 4 * LeafStore.PAGE;

    /** Stands for the end of a certificate where a record states none; the last of all days. */
    LocalDate NO_END = LocalDate.MAX;

    /** Notes those of these records that state one, all of them in a few writes; noting them again changes nothing. */
    void note(Collection<FollowedRecord> records);

    /** The days, in UTC, that hold the end of a certificate as any record states it. */
    NavigableSet<LocalDate> days();

    /** The certificates of which any record says that they end on one of these days. */
    Set<CertificateKey> ending(Collection<LocalDate> days);

    /**
     * The records that state each of these in one stretch of the log, the last sealed first; a certificate that has none there is left out.
     *
     * @param back 0 for the last stretch in which any record states the certificate, 1 for the one before it in which any does, and so on
     */
    Map<CertificateKey, List<Placed>> stating(Collection<CertificateKey> certificates, int back);

    /** Forgets all. */
    void clear();

    /** The day that holds the end which a record states. */
    static LocalDate endDay(Licence licence) {
        return licence.validUntil()
                .map(end -> LocalDate.ofInstant(end, ZoneOffset.UTC))
                .orElse(NO_END);
    }
}

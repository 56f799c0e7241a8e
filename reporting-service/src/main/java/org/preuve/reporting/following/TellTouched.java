package org.preuve.reporting.following;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.preuve.proofs.change.Change;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.WalkPage.Walk;

/** Finds out what a page says of earlier records and of parties, whether or not its author may say so: whoever is told looks for himself. */
final class TellTouched {

    private final RecordStore records;
    private final TouchedRecords told;

    TellTouched(RecordStore records, TouchedRecords told) {
        this.records = records;
        this.told = told;
    }

    void tell(Walk.Sound page) {
        Set<RecordId> touched = new HashSet<>();
        Set<Did> parties = new HashSet<>();
        page.changes().forEach(read -> Change.of(read.record()).ifPresent(change -> touched.add(change.target())));
        note(page.records(), touched, parties);
        if (!touched.isEmpty()) {
            note(records.findAll(List.copyOf(touched)), touched, parties);
        }
        if (!touched.isEmpty() || !parties.isEmpty()) {
            told.touched(touched, parties);
        }
    }

    private static void note(Collection<FollowedRecord> said, Set<RecordId> touched, Set<Did> parties) {
        for (FollowedRecord record : said) {
            record.content().measure().map(Measure::commitment).ifPresent(touched::add);
            record.content().recognition().map(Recognition::party).ifPresent(parties::add);
            if (record.kind() == RecordKind.KEY) {
                parties.add(record.issuer());
            }
        }
    }
}

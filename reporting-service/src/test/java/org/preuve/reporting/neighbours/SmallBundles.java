package org.preuve.reporting.neighbours;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.Rest;
import org.preuve.proofs.bundle.SealedRecord;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.reporting.ledger.RecordPage.Line;
import tools.jackson.databind.JsonNode;

/** The bundles of a small ledger: without the withdrawals that it holds, as if nobody had told it. */
record SmallBundles(Function<Line, SealedRecord> sealing, List<Line> lines, LogKey key) {

    Bundle of(RecordId id) {
        Line line = line(id);
        Credential record = Credential.parse(line.record().orElseThrow());
        List<SealedRecord> keys = lines.stream()
                .filter(other -> Entry.parse(other.entry()).kind() == RecordKind.KEY)
                .filter(other ->
                        Credential.parse(other.record().orElseThrow()).issuer().equals(record.issuer()))
                .map(sealing)
                .toList();
        List<Rest> rests = new ArrayList<>();
        for (JsonNode named : record.subject().path("records")) {
            RecordId rest = RecordId.parse(named.path("id").asString());
            rests.add(new Rest(rest, null, sealing.apply(line(rest)).receipt()));
        }
        return new Bundle(sealing.apply(line), keys, rests, TrustPolicy.ofLog(key, "http://localhost:8080/log"));
    }

    private Line line(RecordId id) {
        return lines.stream()
                .filter(other -> Entry.parse(other.entry()).id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}

package org.preuve.cli;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.audit.KeyRecordReader;
import org.preuve.proofs.audit.LoggedRecord;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.SealedRecord;
import org.preuve.proofs.log.Entry;

/** Reads the key records behind a log one by one, out of their bundles. Those of who keeps the log are shown to everybody. */
record HttpKeyRecordReader(Door door, URI installation) implements KeyRecordReader {
    private static final int MAX_BUNDLE_BYTES = 8 << 20;
    private static final Set<Integer> NOT_SHOWN = Set.of(401, 403, 404);

    @Override
    public Optional<LoggedRecord> read(Entry entry) {
        URI address = URI.create(installation + "/api/v1/records/" + entry.id().uuid() + "/bundle");
        Reply reply = door.get(address, MAX_BUNDLE_BYTES, null);
        if (NOT_SHOWN.contains(reply.status())) {
            return Optional.empty();
        }
        SealedRecord sealed = Bundle.parse(reply.orRefuse().body()).sealed();
        return Optional.of(new LoggedRecord(entry.bytes(), sealed.salt(), sealed.record()));
    }
}

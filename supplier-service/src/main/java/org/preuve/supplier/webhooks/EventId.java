package org.preuve.supplier.webhooks;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.suppliers.SupplierId;

/** The id of one happening as one supplier is told of it: the same however often it is told, so repeats can be dropped. */
public record EventId(Hash value) {

    static EventId of(SupplierId supplier, Notice notice) {
        String happening = String.join(
                "\n",
                supplier.toString(),
                notice.kind().word(),
                notice.subject().toString(),
                notice.occasion());
        return new EventId(Hash.sha256(happening.getBytes(StandardCharsets.UTF_8)));
    }

    public static Optional<EventId> parse(String text) {
        try {
            return Optional.of(new EventId(Hash.ofMultihash(text)));
        } catch (IllegalArgumentException | InvalidKey notOne) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value.multihash();
    }
}

package org.preuve.supplier.requests;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.suppliers.SupplierId;

/** The one place under which a supplier's statements of the same matter are found together: a digest of what that is. */
public record Filing(String value) {

    static Filing attested(SupplierId supplier, String shelf, String criterion) {
        return of(supplier.toString(), "attested", shelf, criterion);
    }

    static Filing measured(SupplierId supplier, RecordId commitment) {
        return of(supplier.toString(), "measured", commitment.value());
    }

    private static Filing of(String... words) {
        byte[] name = List.of(words).toString().getBytes(StandardCharsets.UTF_8);
        return new Filing(Hash.sha256(name).multihash());
    }
}

package org.preuve.supplier.requests.mongo;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Statement;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** What a sealed record states, by the record's id. */
@Document("statements")
record StatementDocument(
        @Id String id,
        String supplier,
        long index,
        SaidDocument said,
        @Nullable Instant validUntil) {

    static StatementDocument of(Statement statement) {
        return new StatementDocument(
                statement.id().value(),
                statement.supplier().value().toString(),
                statement.index(),
                SaidDocument.of(statement.said()),
                statement.validUntil().orElse(null));
    }

    Statement statement() {
        return new Statement(
                RecordId.parse(id),
                new SupplierId(UUID.fromString(supplier)),
                index,
                said.said(),
                Optional.ofNullable(validUntil));
    }
}

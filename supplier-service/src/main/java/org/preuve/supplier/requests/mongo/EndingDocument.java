package org.preuve.supplier.requests.mongo;

import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Ending;
import org.preuve.supplier.requests.Ending.How;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** That a record stands no more, by the record's id. */
@Document("endings")
record EndingDocument(@Id String id, String how, String by) {

    static EndingDocument of(Ending ending) {
        return new EndingDocument(
                ending.record().value(), ending.how().name(), ending.by().value());
    }

    Ending ending() {
        return new Ending(RecordId.parse(id), How.valueOf(how), RecordId.parse(by));
    }
}

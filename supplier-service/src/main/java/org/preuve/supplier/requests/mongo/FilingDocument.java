package org.preuve.supplier.requests.mongo;

import java.util.List;
import org.preuve.supplier.requests.StatementStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The records of one matter, the last one last, in one document that is found by its id. */
@Document("filings")
record FilingDocument(@Id String id, List<String> records) {

    /** As many of the last as are found. */
    List<String> last() {
        return records.subList(Math.max(0, records.size() - StatementStore.MOST_FILED), records.size());
    }
}

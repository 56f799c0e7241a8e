package org.preuve.supplier.requests.mongo;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * The last records of one matter, in one document that is found by its id.
 *
 * @param revision counts the changes, to compare and swap
 */
@Document("filings")
record FilingDocument(@Id String id, List<String> records, long revision) {}

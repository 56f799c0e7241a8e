package org.preuve.ledger.records.web;

import org.preuve.ledger.records.ShowRecord;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tells the other services what an erasure erased, so that they forget it, too; not why, nor who asked for it. Erasures are
 * found among the log's public entries. The gateway never routes this door.
 */
@RestController
class InternalErasureController {

    private final ShowRecord records;

    InternalErasureController(ShowRecord records) {
        this.records = records;
    }

    @GetMapping(path = "/internal/v1/erasures/{id}", produces = "application/json")
    ErasedView erased(@PathVariable String id) {
        return records.erased(RecordPath.parse(id))
                .map(erased -> new ErasedView(erased.value()))
                .orElseThrow(RecordPath::nothing);
    }

    /** @param erases the id of the record whose content is gone */
    record ErasedView(String erases) {}
}

package org.preuve.ledger.records.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.changes.RecordState;
import org.preuve.ledger.changes.RecordState.Change;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.ledger.records.ShowRecord;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What became of a record: public, as its entry is. Why is said only to who may see the record. */
@RestController
class StatusController {

    private final ShowRecord records;

    StatusController(ShowRecord records) {
        this.records = records;
    }

    /** The entry that changed a record. */
    record By(String id, long index) {}

    /** What a record is today, and since when and by what. */
    record Status(
            String id,
            long index,
            String kind,
            String state,
            @Nullable Instant since,
            @Nullable String reason,
            @Nullable By by) {}

    @GetMapping("/api/v1/records/{id}/status")
    ResponseEntity<Status> status(@PathVariable String id, Caller caller) {
        LoggedEntry entry = records.entry(RecordPath.parse(id)).orElseThrow(RecordPath::nothing);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().cacheControl(CacheControl.noCache());
        records.successor(entry.id())
                .ifPresent(next ->
                        response.header(HttpHeaders.LINK, "<" + RecordPath.of(next) + ">; rel=\"successor-version\""));
        return response.body(render(entry, records.state(entry.id()), caller));
    }

    private Status render(LoggedEntry entry, RecordState state, Caller caller) {
        Change change = state.change().orElse(null);
        boolean tells = records.isPublic(entry) || caller.hasAny(RecordController.READERS);
        return new Status(
                entry.id().value(),
                entry.index(),
                entry.kind().word(),
                state.word(),
                change == null ? null : change.in().sealedAt(),
                change == null || !tells ? null : records.reason(change).orElse(null),
                change == null ? null : new By(change.by().value(), change.in().index()));
    }
}

package org.preuve.ledger.records.web;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.log.LoggedRecord;
import org.preuve.ledger.records.MakeBundle;
import org.preuve.ledger.records.ShowRecord;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.credential.RecordId;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sealed records by id: the receipt for anybody, the content for who may see it. */
@RestController
@RequestMapping("/api/v1/records/{id}")
class RecordController {

    private static final String URN = "urn:uuid:";
    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc");
    private static final String[] READERS = {"ROLE_officer", "ROLE_approver", "ROLE_auditor", "SCOPE_records.read"};

    private final ShowRecord records;
    private final MakeBundle bundles;

    RecordController(ShowRecord records, MakeBundle bundles) {
        this.records = records;
        this.bundles = bundles;
    }

    @GetMapping(path = "/receipt", produces = "text/plain")
    ResponseEntity<String> receipt(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(find(id).receipt().format());
    }

    @GetMapping(produces = "application/vc")
    ResponseEntity<byte[]> record(@PathVariable String id, Caller caller) {
        LoggedRecord record = find(id);
        requireReader(record, caller);
        return ResponseEntity.ok()
                .contentType(CREDENTIAL)
                .cacheControl(CacheControl.noCache())
                .body(record.bytes());
    }

    @GetMapping(path = "/bundle", produces = Bundle.MEDIA_TYPE)
    ResponseEntity<byte[]> bundle(@PathVariable String id, Caller caller) {
        LoggedRecord record = find(id);
        requireReader(record, caller);
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(record.id().uuid() + ".preuve.json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Bundle.MEDIA_TYPE))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .cacheControl(CacheControl.noCache())
                .body(bundles.of(record).write());
    }

    private LoggedRecord find(String id) {
        return records.find(parse(id)).orElseThrow(RecordController::nothing);
    }

    private void requireReader(LoggedRecord record, Caller caller) {
        if (!records.isPublic(record) && !caller.hasAny(READERS)) {
            throw new AccessDeniedException("not public");
        }
    }

    private static RecordId parse(String id) {
        String uuid = id.startsWith(URN) ? id.substring(URN.length()) : id;
        try {
            UUID parsed = UUID.fromString(uuid);
            if (parsed.toString().equals(uuid)) {
                return new RecordId(parsed);
            }
        } catch (IllegalArgumentException notAUuid) {
            throw nothing();
        }
        throw nothing();
    }

    private static Refused nothing() {
        return new Refused(Problem.notFound("The log has no record of this id."));
    }
}

package org.preuve.ledger.records.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.Optional;
import org.preuve.ledger.changes.RecordState;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.log.LoggedRecord;
import org.preuve.ledger.records.MakeBundle;
import org.preuve.ledger.records.ShowRecord;
import org.preuve.ledger.records.ShowRecord.Erasure;
import org.preuve.ledger.witness.CosignedLog;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.Envelope;
import org.preuve.proofs.receipt.Receipt;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sealed records by id: the receipt for anybody, the content for who may see it. */
@RestController
@RequestMapping("/api/v1/records/{id}")
class RecordController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, UTF_8);
    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc");
    private static final MediaType TOKEN = MediaType.parseMediaType(Envelope.MEDIA_TYPE);
    static final String[] READERS = {
        "ROLE_officer", "ROLE_approver", "ROLE_auditor", "ROLE_data-protection", "SCOPE_records.read"
    };

    private final ShowRecord records;
    private final MakeBundle bundles;
    private final CosignedLog log;

    RecordController(ShowRecord records, MakeBundle bundles, CosignedLog log) {
        this.records = records;
        this.bundles = bundles;
        this.log = log;
    }

    @GetMapping(path = "/receipt", produces = "text/plain")
    ResponseEntity<String> receipt(@PathVariable String id, @RequestParam(defaultValue = "false") boolean cosigned) {
        Receipt plain = records.entry(RecordPath.parse(id))
                .orElseThrow(RecordPath::nothing)
                .receipt();
        Receipt receipt = cosigned ? log.receipt(plain).orElseThrow(RecordController::notCosigned) : plain;
        return ResponseEntity.ok()
                .contentType(TEXT)
                .cacheControl(CacheControl.noCache())
                .body(receipt.format());
    }

    /** As its author signed it: a credential with its proof, or the token that it came as. */
    @GetMapping(produces = {"application/vc", Envelope.MEDIA_TYPE})
    ResponseEntity<byte[]> record(@PathVariable String id, Caller caller) {
        LoggedRecord record = find(id, caller);
        requireReader(record, caller);
        Optional<byte[]> token = Credential.parse(record.bytes()).token().map(text -> text.getBytes(US_ASCII));
        return ResponseEntity.ok()
                .contentType(token.isPresent() ? TOKEN : CREDENTIAL)
                .headers(links(record))
                .cacheControl(CacheControl.noCache())
                .body(token.orElseGet(record::bytes));
    }

    @GetMapping(path = "/bundle", produces = Bundle.MEDIA_TYPE)
    ResponseEntity<byte[]> bundle(@PathVariable String id, Caller caller) {
        LoggedRecord record = find(id, caller);
        requireReader(record, caller);
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(record.id().uuid() + ".preuve.json")
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(Bundle.MEDIA_TYPE))
                .headers(links(record))
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .cacheControl(CacheControl.noCache())
                .body(bundles.of(record).write());
    }

    private LoggedRecord find(String id, Caller caller) {
        records.erasure(RecordPath.parse(id)).ifPresent(erasure -> {
            throw new Refused(gone(erasure, caller.hasAny(READERS)));
        });
        return records.find(RecordPath.parse(id)).orElseThrow(RecordPath::nothing);
    }

    /** When and on what basis is said to everybody; the reason, which may tell more, only to readers. */
    private static Problem gone(Erasure erasure, boolean toReader) {
        RecordState.Change change = erasure.change();
        String reason =
                erasure.reason().filter(why -> toReader).map(why -> " " + why).orElse("");
        return Problem.of(
                "erased",
                410,
                "The content was erased",
                "It was erased at " + change.in().sealedAt() + " by " + change.by() + " (entry "
                        + change.in().index() + "): " + erasure.basis() + "." + reason);
    }

    private void requireReader(LoggedRecord record, Caller caller) {
        if (!records.isPublic(record) && !caller.hasAny(READERS)) {
            throw new AccessDeniedException("not public");
        }
    }

    /** Which record stands in the place of this one (RFC 5829). */
    private HttpHeaders links(LoggedRecord record) {
        HttpHeaders headers = new HttpHeaders();
        records.successor(record.id())
                .ifPresent(next ->
                        headers.add(HttpHeaders.LINK, "<" + RecordPath.of(next) + ">; rel=\"successor-version\""));
        return headers;
    }

    /** Whoever asks for a cosigned receipt never gets another one instead. */
    private static Refused notCosigned() {
        return new Refused(Problem.of(
                        "not-cosigned",
                        503,
                        "Not cosigned yet",
                        "Too few witnesses have cosigned a tree with this record.")
                .after(Duration.ofSeconds(5)));
    }
}

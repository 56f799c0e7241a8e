package org.preuve.ledger.timestamp.web;

import java.time.Duration;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.timestamp.StampedLog;
import org.preuve.proofs.timestamp.TimestampToken;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What an authority said about the checkpoint of a size, as it said it. */
@RestController
class TimestampController {

    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final StampedLog log;

    TimestampController(StampedLog log) {
        this.log = log;
    }

    @GetMapping("/log/timestamp/{size}")
    ResponseEntity<byte[]> reply(@PathVariable long size) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(TimestampToken.REPLY_MEDIA_TYPE))
                .cacheControl(FOR_EVER)
                .body(log.reply(size)
                        .orElseThrow(() -> new Refused(Problem.notFound("No checkpoint of this size was stamped."))));
    }
}

package org.preuve.ledger.records.web;

import org.jspecify.annotations.Nullable;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.log.FindRecords;
import org.preuve.ledger.log.LoggedEntry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.log.Salt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * A record's place and receipt by digest, for an author who lost the answer. Only what is public
 * is answered, and the salt to who shows by the hash of the record's bytes that they have them.
 */
@RestController
class LookupController {

    private final FindRecords records;

    LookupController(FindRecords records) {
        this.records = records;
    }

    /**
     * A record in the log, with what proves it.
     *
     * @param salt only for who asked by the hash of the record's own bytes, and while its content stands
     */
    record Found(
            String id,
            long index,
            String digest,
            String receipt,
            @Nullable String salt) {}

    @GetMapping(path = "/api/v1/records", params = "digest")
    Found find(@RequestParam String digest) {
        Hash asked = parse(digest);
        LoggedEntry record = records.entry(asked)
                .orElseThrow(() -> new Refused(Problem.notFound("The log has no record of this digest.")));
        return new Found(
                record.id().value(),
                record.index(),
                record.digest().value(),
                record.receipt().format(),
                records.salt(asked).map(Salt::multibase).orElse(null));
    }

    private static Hash parse(String digest) {
        try {
            return Hash.ofMultihash(digest);
        } catch (MalformedHash malformed) {
            throw new Refused(Problem.invalid(
                    "digest", "not a digest", "the multihash of a SHA-256 in multibase base64url: uEiC…"));
        }
    }
}

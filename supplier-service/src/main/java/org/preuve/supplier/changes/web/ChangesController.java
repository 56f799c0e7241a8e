package org.preuve.supplier.changes.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.preuve.supplier.answers.PostRecord;
import org.preuve.supplier.answers.SubmissionResponse;
import org.preuve.supplier.submissions.SubmissionAnswer;
import org.preuve.supplier.submissions.SubmitRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Takes corrections and withdrawals from suppliers. The ledger decides whether the record is theirs and still stands. */
@RestController
@Tag(name = "changes", description = "What suppliers correct and withdraw of what they signed")
class ChangesController {

    private final SubmitRecord correct;
    private final SubmitRecord withdraw;

    ChangesController(
            @Qualifier("submitCorrection") SubmitRecord correct, @Qualifier("submitWithdrawal") SubmitRecord withdraw) {
        this.correct = correct;
        this.withdraw = withdraw;
    }

    @Operation(
            summary = "Send in a signed correction",
            description = "The key is the login. A record is corrected once: a correction is corrected itself.")
    @PostRecord("/api/v1/corrections")
    ResponseEntity<SubmissionAnswer> correct(@RequestBody byte[] record) {
        return SubmissionResponse.of(correct.submit(record));
    }

    @Operation(summary = "Send in a signed withdrawal", description = "The key is the login.")
    @PostRecord("/api/v1/withdrawals")
    ResponseEntity<SubmissionAnswer> withdraw(@RequestBody byte[] record) {
        return SubmissionResponse.of(withdraw.submit(record));
    }
}

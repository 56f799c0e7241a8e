package org.preuve.supplier.commitments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.answers.PostRecord;
import org.preuve.supplier.answers.SubmissionResponse;
import org.preuve.supplier.commitments.SendProgress;
import org.preuve.supplier.signatures.SigningSupplier;
import org.preuve.supplier.submissions.ListedSubmission;
import org.preuve.supplier.submissions.ReadSubmissions;
import org.preuve.supplier.submissions.SubmissionAnswer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes progress on commitments. Where a commitment then stands, whoever reads the log computes. */
@RestController
@RequestMapping("/api/v1/commitments/{commitment}/progress")
@Tag(name = "commitments")
class ProgressController {

    private final SendProgress send;
    private final ReadSubmissions read;

    ProgressController(SendProgress send, @Qualifier("readProgress") ReadSubmissions read) {
        this.send = send;
        this.read = read;
    }

    @Operation(
            summary = "Send in signed progress on a commitment",
            description = "The key is the login: the record is signed by who made the commitment. The same record again"
                    + " gives the same receipt, with status 200.")
    @PostRecord
    ResponseEntity<SubmissionAnswer> send(@PathVariable String commitment, @RequestBody byte[] record) {
        return SubmissionResponse.of(send.send(commitment, record), "/api/v1/commitments/" + commitment + "/progress");
    }

    @Operation(summary = "Progress with its receipt", description = CommitmentsApi.SHOWN)
    @GetMapping("/{id}")
    ListedSubmission one(
            @PathVariable String id,
            @Parameter(hidden = true) @AuthenticationPrincipal @Nullable SigningSupplier caller) {
        return read.one(id, SigningSupplier.own(caller));
    }
}

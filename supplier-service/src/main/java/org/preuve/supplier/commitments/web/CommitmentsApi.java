package org.preuve.supplier.commitments.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.answers.PostRecord;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.signatures.SigningSupplier;
import org.preuve.supplier.submissions.ListedSubmission;
import org.preuve.supplier.submissions.SubmissionAnswer;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What the API description says of the doors for commitments. */
@Tag(name = "commitments", description = "What suppliers promise, and sign")
interface CommitmentsApi {

    String SHOWN = "For officers, approvers and auditors; a supplier who signs the request (RFC 9421) sees its own.";

    @Operation(
            summary = "Send in a signed commitment",
            description = "The key is the login: the record is signed by a registered key of an active supplier. The"
                    + " same record again gives the same receipt, with status 200. When the ledger does not answer, the"
                    + " record is kept and sealed later: 202; send it again to ask.")
    @PostRecord("/api/v1/commitments")
    ResponseEntity<SubmissionAnswer> submit(@RequestBody byte[] record);

    @Operation(summary = "Commitments, the last sealed first", description = SHOWN)
    @GetMapping("/api/v1/commitments")
    Page<ListedSubmission> list(
            @RequestParam(required = false) @Nullable String supplier,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @AuthenticationPrincipal @Nullable SigningSupplier caller);

    @Operation(summary = "One commitment with its receipt", description = SHOWN)
    @GetMapping("/api/v1/commitments/{id}")
    ListedSubmission one(
            @PathVariable String id,
            @Parameter(hidden = true) @AuthenticationPrincipal @Nullable SigningSupplier caller);
}

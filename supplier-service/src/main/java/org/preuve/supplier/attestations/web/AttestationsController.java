package org.preuve.supplier.attestations.web;

import org.jspecify.annotations.Nullable;
import org.preuve.supplier.answers.SubmissionResponse;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.signatures.SigningSupplier;
import org.preuve.supplier.submissions.ListedSubmission;
import org.preuve.supplier.submissions.ReadSubmissions;
import org.preuve.supplier.submissions.SubmissionAnswer;
import org.preuve.supplier.submissions.SubmitRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Takes attestations from suppliers and shows them to staff, and to whoever sent them. */
@RestController
class AttestationsController implements AttestationsApi {

    private final SubmitRecord submit;
    private final ReadSubmissions read;

    AttestationsController(
            @Qualifier("submitAttestation") SubmitRecord submit, @Qualifier("readAttestations") ReadSubmissions read) {
        this.submit = submit;
        this.read = read;
    }

    @Override
    public ResponseEntity<SubmissionAnswer> submit(byte[] record) {
        return SubmissionResponse.of(submit.submit(record), "/api/v1/attestations");
    }

    @Override
    public Page<ListedSubmission> list(
            @Nullable String supplier,
            @Nullable String cursor,
            @Nullable Integer limit,
            @Nullable SigningSupplier caller) {
        return read.page(supplier, SigningSupplier.own(caller), PageRequest.of(cursor, limit));
    }

    @Override
    public ListedSubmission one(String id, @Nullable SigningSupplier caller) {
        return read.one(id, SigningSupplier.own(caller));
    }
}

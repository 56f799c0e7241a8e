package org.preuve.supplier.attestations.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.signatures.SigningSupplier;
import org.preuve.supplier.submissions.ListedSubmission;
import org.preuve.supplier.submissions.ReadSubmissions;
import org.preuve.supplier.submissions.SealedSubmission;
import org.preuve.supplier.submissions.SubmitRecord;
import org.preuve.supplier.submissions.SubmitRecord.Submitted;
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
    public ResponseEntity<SealedSubmission> submit(byte[] record) {
        Submitted submitted = submit.submit(record);
        URI place = URI.create("/api/v1/attestations/" + submitted.seal().id().uuid());
        return (submitted.isNew() ? ResponseEntity.created(place) : ResponseEntity.ok())
                .body(SealedSubmission.of(submitted.seal()));
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

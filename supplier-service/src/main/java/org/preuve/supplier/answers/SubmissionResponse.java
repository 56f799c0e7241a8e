package org.preuve.supplier.answers;

import java.net.URI;
import org.preuve.supplier.submissions.SubmissionAnswer;
import org.preuve.supplier.submissions.SubmitRecord.Submitted;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/** 201 for what was sealed, 200 for what had been sealed before, 202 for what is kept and will be. */
public final class SubmissionResponse {

    /** When it is worth asking again. */
    private static final String PAUSE = "5";

    private SubmissionResponse() {}

    /** Where nothing shows it. */
    public static ResponseEntity<SubmissionAnswer> of(Submitted submitted) {
        return answer(submitted).body(SubmissionAnswer.of(submitted));
    }

    /** @param door below which it is shown */
    public static ResponseEntity<SubmissionAnswer> of(Submitted submitted, String door) {
        URI place = URI.create(door + "/" + submitted.id().uuid());
        boolean isOld = submitted instanceof Submitted.InLog sealed && !sealed.isNew();
        return (isOld ? answer(submitted) : answer(submitted).location(place)).body(SubmissionAnswer.of(submitted));
    }

    private static ResponseEntity.BodyBuilder answer(Submitted submitted) {
        return switch (submitted) {
            case Submitted.InLog sealed -> ResponseEntity.status(sealed.isNew() ? HttpStatus.CREATED : HttpStatus.OK);
            case Submitted.Accepted accepted -> ResponseEntity.accepted().header(HttpHeaders.RETRY_AFTER, PAUSE);
        };
    }
}

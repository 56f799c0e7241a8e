package org.preuve.supplier.commitments;

import java.util.ArrayList;
import java.util.List;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.records.RecordReader;
import org.preuve.supplier.records.RecordRefusal;
import org.preuve.supplier.submissions.Submission;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.submissions.SubmitRecord;
import org.preuve.supplier.submissions.SubmitRecord.Submitted;
import tools.jackson.databind.JsonNode;

/** Takes progress on one commitment, from whoever made it, to its receipt. */
public final class SendProgress {

    private static final String NAMED = "/credentialSubject/commitment";

    private final SubmissionStore commitments;
    private final SubmitRecord submit;

    public SendProgress(SubmissionStore commitments, SubmitRecord submit) {
        this.commitments = commitments;
        this.submit = submit;
    }

    /**
     * Submits the record in the body.
     *
     * @param commitment the bare UUID, or {@code urn:uuid:…}
     * @throws NotFound when no such commitment was sealed
     * @throws RecordRefusal when it is no progress on that commitment by its author
     */
    public Submitted send(String commitment, byte[] body) {
        Submission promised = commitments
                .find(id(commitment))
                .orElseThrow(() -> new NotFound("There is no sealed commitment with this id."));
        List<FieldProblem> problems = problems(RecordReader.read(body), promised);
        if (!problems.isEmpty()) {
            throw new RecordRefusal.Refused(problems);
        }
        return submit.submit(body);
    }

    private static List<FieldProblem> problems(Credential record, Submission promised) {
        JsonNode named = record.document().at(NAMED);
        List<FieldProblem> problems = new ArrayList<>();
        if (!record.issuer().equals(promised.issuer())) {
            problems.add(new FieldProblem(
                    "/issuer", "did not make this commitment", promised.issuer().value()));
        }
        unless(
                named.path("id").asString("").equals(promised.id().value()),
                problems,
                "/id",
                promised.id().value());
        String digest = promised.seal().digest().value();
        unless(named.path("digest").asString("").equals(digest), problems, "/digest", digest);
        return problems;
    }

    private static void unless(boolean holds, List<FieldProblem> problems, String member, String expected) {
        if (!holds) {
            problems.add(new FieldProblem(NAMED + member, "is not that of the commitment at this address", expected));
        }
    }

    private static RecordId id(String text) {
        try {
            return RecordId.parse(text.startsWith("urn:uuid:") ? text : "urn:uuid:" + text);
        } catch (IllegalArgumentException none) {
            throw new NotFound("There is no sealed commitment with this id.");
        }
    }
}

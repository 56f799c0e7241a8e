package org.preuve.supplier.invitations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.log.MalformedHash;
import org.preuve.proofs.log.Salt;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.fields.Fields;
import org.preuve.supplier.records.RecordReader;
import org.preuve.supplier.records.RecordRefusal;
import org.preuve.supplier.suppliers.IdentityJson;
import org.preuve.supplier.suppliers.IdentityRules;
import org.preuve.supplier.suppliers.IdentityRules.Reading;
import org.preuve.supplier.suppliers.LegalIdentity;
import org.preuve.supplier.suppliers.StatedIdentity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a supplier sends to accept: its key record and, beside it, who it says it is. The record holds the digest of that
 * statement under {@code identityDigest}, made as the log makes digests (salt, then canonical JSON), so that one signature
 * covers both and what the log keeps for good does not tell who the supplier is.
 */
public record Acceptance(Credential record, Optional<StatedIdentity> stated) {

    /** The media type of record, identity and salt together. */
    public static final String MEDIA_TYPE = "application/vnd.preuve.acceptance+json";

    private static final String DIGEST = "identityDigest";
    private static final int LONGEST_SALT = 100;

    /**
     * A key record alone.
     *
     * @throws RecordRefusal when the body is none, or one that speaks of a statement
     */
    public static Acceptance ofRecord(byte[] body) {
        return new Acceptance(RecordReader.read(body), Optional.empty()).consistent();
    }

    /**
     * {@code {"record": {…}, "identity": {…}, "salt": "u…"}}.
     *
     * @throws RecordRefusal with all that is wrong, {@code at} pointing into this body
     */
    public static Acceptance ofStatement(byte[] body, LocalDate today) {
        ObjectNode whole = read(body);
        Fields fields = Fields.of("", whole);
        fields.required("record");
        Fields said = fields.required("identity").object();
        Optional<Salt> salt = fields.required("salt").text(LONGEST_SALT).flatMap(text -> salt(fields, text));
        Reading reading = IdentityRules.read(IdentityJson.read(said), today);
        List<FieldProblem> problems = new ArrayList<>(fields.problems());
        List<String> noted = problems.stream().map(FieldProblem::at).toList();
        reading.faults().stream()
                .map(fault ->
                        new FieldProblem("/identity" + fault.field().pointer(), fault.problem(), fault.expected()))
                .filter(problem -> noted.stream().noneMatch(problem.at()::startsWith))
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new RecordRefusal.Refused(problems);
        }
        return RecordRefusal.Refused.placedBelow("/record", () -> {
            Credential record = RecordReader.read(CanonicalJson.write(whole.path("record")));
            return new Acceptance(
                            record, Optional.of(stated(reading.identity().orElseThrow(), whole, salt.orElseThrow())))
                    .consistent();
        });
    }

    private static StatedIdentity stated(LegalIdentity identity, ObjectNode whole, Salt salt) {
        String statement = new String(CanonicalJson.write(whole.path("identity")), StandardCharsets.UTF_8);
        return new StatedIdentity(identity, statement, salt);
    }

    /** The record speaks of this statement, or of none where there is none. */
    private Acceptance consistent() {
        JsonNode said = record.subject().path(DIGEST);
        String expected = stated.map(statement -> statement.digest().value()).orElse("");
        if (said.asString("").equals(expected)) {
            return this;
        }
        throw new RecordRefusal.Refused(List.of(new FieldProblem(
                "/credentialSubject/" + DIGEST,
                stated.isPresent()
                        ? "is not the digest of the identity"
                        : "is of a statement that did not come with it",
                stated.isPresent() ? expected : "record, identity and salt together")));
    }

    /** @throws RecordRefusal when the supplier says nothing of who it is */
    void requireStatement() {
        if (stated.isEmpty()) {
            throw new RecordRefusal.Refused(List.of(new FieldProblem(
                    "/credentialSubject/" + DIGEST,
                    "is missing",
                    "record, identity and salt together, as " + MEDIA_TYPE)));
        }
    }

    private static ObjectNode read(byte[] body) {
        try {
            if (CanonicalJson.parse(body) instanceof ObjectNode object) {
                return object;
            }
        } catch (MalformedJson malformed) {
            throw new RecordRefusal.Unreadable(String.valueOf(malformed.getMessage()));
        }
        throw new RecordRefusal.Unreadable("This is no object with record, identity and salt.");
    }

    private static Optional<Salt> salt(Fields fields, String text) {
        try {
            return Optional.of(Salt.ofMultibase(text));
        } catch (MalformedHash none) {
            fields.note("salt", "is not a salt", "u and %d random bytes in base64url".formatted(Salt.LENGTH));
            return Optional.empty();
        }
    }
}

package org.preuve.ledger.statements;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.preuve.ledger.approval.Person;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.log.Hash;
import tools.jackson.databind.node.ObjectNode;

/** Statements as officers write them. */
public final class SampleStatements {

    public static final Content COMMITMENT = new Content(StatementKind.COMMITMENT, json("""
            {"type":"Commitment","title":"Half the heating gas by 2030","topic":"E1",
             "baseline":{"value":1840.5,"unit":"MW.h","date":"2024-12-31"},"target":{"value":920,"unit":"MW.h"},
             "dueDate":"2030-12-31","milestones":[{"date":"2027-12-31","value":1400}]}"""), Optional.empty());

    public static final Content RECOGNITION = new Content(
            StatementKind.RECOGNITION,
            json("{\"type\":\"Recognition\",\"reason\":\"accredited\"}"),
            Optional.of(Instant.parse("2028-12-31T23:59:59Z")));

    private SampleStatements() {}

    /** Progress on a commitment as the log names it. */
    public static Content progress(String id, String digest) {
        ObjectNode subject = json("{\"type\":\"Progress\",\"date\":\"2026-06-30\",\"value\":1600,\"unit\":\"MW.h\"}");
        subject.putObject("commitment").put("id", id).put("digest", digest);
        return new Content(StatementKind.PROGRESS, subject, Optional.empty());
    }

    public static Statement draft(Person by) {
        return draft(COMMITMENT, by);
    }

    public static Statement draft(Content content, Person by) {
        return draft(content, by, Instant.parse("2026-11-01T10:00:00Z"));
    }

    static Statement draft(Content content, Person by, Instant at) {
        return Statement.draft(new RecordId(UUID.randomUUID()), content, by, at, Hash.sha256());
    }

    private static ObjectNode json(String text) {
        return CanonicalJson.parse(text.getBytes(StandardCharsets.UTF_8)).asObject();
    }
}

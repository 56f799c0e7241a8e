package org.preuve.ledger.evidence;

import java.util.Locale;
import java.util.function.Function;
import org.preuve.ledger.approval.Person;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a record says about a piece of evidence: everything that was stated, and people by pseudonym only. */
final class EvidenceRecord {

    private EvidenceRecord() {}

    /** @param pseudonym the name of a person in records */
    static ObjectNode subject(Evidence evidence, Person approver, Function<Person, String> pseudonym) {
        Facts facts = evidence.facts();
        ObjectNode subject = JsonNodeFactory.instance.objectNode();
        subject.put("type", "Evidence")
                .put("reference", facts.reference())
                .put("title", facts.title())
                .put("pillar", word(facts.pillar()))
                .put("topic", facts.topic().name());
        facts.action().ifPresent(action -> subject.put("action", word(action)));
        facts.site().ifPresent(site -> subject.put("site", site));
        subject.putObject("period")
                .put("start", facts.period().start().toString())
                .put("end", facts.period().end().toString());
        subject.putObject("quantity")
                .put("indicator", facts.quantity().indicator())
                .put("value", facts.quantity().value())
                .put("unit", facts.quantity().unit());
        subject.put("quality", word(facts.quality()));
        for (Attachment file : evidence.attachments()) {
            subject.withArray("attachments")
                    .addObject()
                    .put("name", file.name().value())
                    .put("mediaType", file.type().mediaType())
                    .put("size", file.size())
                    .put("digest", file.digest().multihash());
        }
        facts.comment().ifPresent(comment -> subject.put("comment", comment));
        return subject.put("recordedBy", pseudonym.apply(evidence.approval().recordedBy()))
                .put("approvedBy", pseudonym.apply(approver));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

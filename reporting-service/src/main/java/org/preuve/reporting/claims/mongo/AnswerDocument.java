package org.preuve.reporting.claims.mongo;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.Answer;
import org.preuve.reporting.rules.RuleId;

/** An officer's answer as it lies in MongoDB. */
record AnswerDocument(
        String rule, @Nullable String words, @Nullable String record, String reason, String by, Instant at) {

    static AnswerDocument of(Answer answer) {
        return new AnswerDocument(
                answer.rule().value(),
                answer.words().orElse(null),
                answer.record().map(RecordId::value).orElse(null),
                answer.reason(),
                answer.by(),
                answer.at());
    }

    Answer answer() {
        return new Answer(
                new RuleId(rule),
                Optional.ofNullable(words),
                Optional.ofNullable(record).map(RecordId::parse),
                reason,
                by,
                at);
    }
}

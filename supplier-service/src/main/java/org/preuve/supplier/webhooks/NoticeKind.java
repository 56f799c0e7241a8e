package org.preuve.supplier.webhooks;

import java.util.Arrays;
import java.util.Optional;

/** What a supplier can be told of. The words are public: one never changes its meaning. */
public enum NoticeKind {
    RECORD_SEALED("org.preuve.submission.sealed", "record"),
    RECORD_REFUSED("org.preuve.submission.refused", "record"),
    REQUEST_OPENED("org.preuve.request.opened", "request"),
    REQUEST_CANCELLED("org.preuve.request.cancelled", "request"),
    TEST("org.preuve.webhook.test", "supplier");

    private final String word;
    private final String subject;

    NoticeKind(String word, String subject) {
        this.word = word;
        this.subject = subject;
    }

    /** The type of the event (CloudEvents 1.0 §3.1.1). */
    public String word() {
        return word;
    }

    /** What the event is about, as its data calls it. */
    String subject() {
        return subject;
    }

    public static Optional<NoticeKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}

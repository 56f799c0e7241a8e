package org.preuve.supplier.conformity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.supplier.outgoing.NotRead;
import org.preuve.supplier.outgoing.WebKeys;

/**
 * The keys that certifiers' web sites name now. An answer holds for a short time, so thousands of attestations with one
 * certifier's credentials ask its site once, whichever of them is first; so does a failure, for less. In that time only so
 * many sites are asked: whoever names ever new ones does not make us call them all.
 */
public final class CertifierKeys {

    static final Duration ANSWER_HOLDS = Duration.ofMinutes(5);
    static final Duration FAILURE_HOLDS = Duration.ofSeconds(30);
    static final int MOST_SITES = 100;

    private final WebKeys web;
    private final Clock clock;
    private final ConcurrentMap<Did, Question> questions = new ConcurrentHashMap<>();

    public CertifierKeys(WebKeys web, Clock clock) {
        this.web = web;
        this.clock = clock;
    }

    /**
     * The keys that this did:web names for assertions.
     *
     * @throws NotRead when its site gives none that could be read
     */
    List<VerificationKey> of(Did certifier) {
        Instant now = clock.instant();
        questions.values().removeIf(question -> question.isPast(now));
        if (questions.size() >= MOST_SITES && !questions.containsKey(certifier)) {
            throw new NotRead("is one of too many that would have to be asked just now");
        }
        return questions
                .computeIfAbsent(certifier, first -> new Question(first, now))
                .answer();
    }

    /** Asked by the first who wants to know; the others wait for the same answer. */
    private final class Question {

        private final Did certifier;
        private final Instant askedAt;
        private @Nullable List<VerificationKey> keys;
        private volatile @Nullable NotRead failure;

        Question(Did certifier, Instant askedAt) {
            this.certifier = certifier;
            this.askedAt = askedAt;
        }

        synchronized List<VerificationKey> answer() {
            NotRead failed = failure;
            if (failed != null) {
                throw failed;
            }
            List<VerificationKey> known = keys;
            if (known != null) {
                return known;
            }
            try {
                List<VerificationKey> read = List.copyOf(web.assertionKeys(certifier));
                keys = read;
                return read;
            } catch (NotRead reason) {
                failure = reason;
                throw reason;
            }
        }

        boolean isPast(Instant now) {
            return askedAt.plus(failure == null ? ANSWER_HOLDS : FAILURE_HOLDS).isBefore(now);
        }
    }
}

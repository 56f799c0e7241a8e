package org.preuve.reporting.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.proofs.audit.KeyHistory;
import org.preuve.proofs.audit.KeyRecord;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange.Reason;
import org.preuve.reporting.claims.WeighRecords;
import org.preuve.reporting.claims.WeighRecords.Weighed;
import org.preuve.reporting.commitments.ReadStanding;
import org.preuve.reporting.following.AuthorKeyStore;
import org.preuve.reporting.following.AuthorKeyStore.KeyRecordAt;
import org.preuve.reporting.following.FollowedRecord;
import tools.jackson.databind.JsonNode;

/**
 * Finds what stops a public claim though no rule reads it: a key that somebody else may have used, a level of evidence that is not reached any more, and
 * a promise that is not kept.
 *
 * <p>KNOWN GAP: which of its author's keys signed a record is not kept, so a revoked key counts against each record that it could have signed.
 */
final class FindFaults {

    static final String KEY_REVOKED = "author-key-revoked";
    static final String LEVEL_LOWERED = "level-lowered";
    static final String PROMISE_MISSED = "promise-missed";

    /** The weakest first; the words of claims. */
    private static final List<String> LEVELS = List.of("self-declared", "supplier-signed", "third-party", "accredited");

    /** A key that nobody else had ends without doubt about what it signed. */
    private static final List<String> HARMLESS = List.of("superseded", "no-longer-used");

    private final WeighRecords weights;
    private final AuthorKeyStore keys;
    private final ReadStanding commitments;
    private final Did organisation;

    FindFaults(WeighRecords weights, AuthorKeyStore keys, ReadStanding commitments, Did organisation) {
        this.weights = weights;
        this.keys = keys;
        this.commitments = commitments;
        this.organisation = organisation;
    }

    /** Records, with what their authors say of their keys. The organisation's own keys are not asked: it signs the claims as well. */
    KnownRecords withKeys(List<FollowedRecord> records) {
        Map<Did, List<KeyRecordAt>> authors = new HashMap<>();
        records.stream()
                .map(FollowedRecord::issuer)
                .filter(issuer -> !issuer.equals(organisation))
                .distinct()
                .forEach(issuer -> authors.put(issuer, keys.of(issuer)));
        return KnownRecords.of(records, authors);
    }

    /** @param under those on which it rests, in the order of those that it names */
    List<Reason> of(Claim claim, List<FollowedRecord> under, KnownRecords known, Instant at) {
        List<Reason> found = new ArrayList<>();
        List<Weighed> weighed = weights.weigh(under, at);
        JsonNode stated =
                claim.shown().orElseThrow().publication().credential().subject().path("records");
        for (int i = 0; i < under.size(); i++) {
            FollowedRecord record = under.get(i);
            if (record.ended().isPresent()) {
                continue; // The rules say that.
            }
            int level = LEVELS.indexOf(weighed.get(i).level().word());
            if (level < LEVELS.indexOf(stated.path(i).path("level").asString(""))) {
                found.add(reason(LEVEL_LOWERED, record, Optional.empty()));
            }
            revocation(record, known.keysOf(record.issuer()))
                    .ifPresent(by -> found.add(reason(KEY_REVOKED, record, Optional.of(by))));
            if (isMissed(record, at)) {
                found.add(reason(PROMISE_MISSED, record, Optional.empty()));
            }
        }
        return found;
    }

    private static Reason reason(String word, FollowedRecord record, Optional<RecordId> by) {
        return new Reason(word, Optional.of(record.id()), by, Optional.empty());
    }

    private boolean isMissed(FollowedRecord record, Instant at) {
        return record.states() == RecordKind.COMMITMENT
                && commitments
                        .of(record.id(), at)
                        .map(told -> told.standing().state())
                        .filter(state -> switch (state) {
                            case LATE, BROKEN, WITHDRAWN -> true;
                            case ON_TRACK, AT_RISK, KEPT -> false;
                        })
                        .isPresent();
    }

    /** The record by which its author says that somebody else may have had a key with which it could have been signed. */
    private static Optional<RecordId> revocation(FollowedRecord record, List<KeyRecordAt> said) {
        return said.stream()
                .filter(key -> key.index() > record.index())
                .flatMap(key -> harmful(key).stream()
                        .filter(revoked -> couldSign(said, record, revoked))
                        .map(revoked -> key.record().id()))
                .findFirst();
    }

    private static Optional<KeyRecord.Revocation> harmful(KeyRecordAt key) {
        return KeyRecord.of(key.record()).stream()
                .flatMap(said -> said instanceof KeyRecord.Revocation revoked ? Stream.of(revoked) : Stream.empty())
                .filter(revoked -> !HARMLESS.contains(revoked.reason().toLowerCase(Locale.ROOT)))
                .findFirst();
    }

    private static boolean couldSign(List<KeyRecordAt> said, FollowedRecord record, KeyRecord.Revocation revoked) {
        KeyHistory history = new KeyHistory();
        said.stream()
                .filter(key -> key.index() < record.index())
                .forEach(key -> history.learn(key.index(), key.record()));
        return history.at(record.index())
                .resolve(record.issuer(), revoked.method())
                .isPresent();
    }
}

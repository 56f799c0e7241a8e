package org.preuve.proofs.bundle;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.audit.KeyHistory;
import org.preuve.proofs.audit.RecordContent;
import org.preuve.proofs.audit.RecordContent.Absent;
import org.preuve.proofs.audit.RecordContent.Read;
import org.preuve.proofs.audit.RecordContent.Wrong;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Entry;

/**
 * The step about the author: the key records that travel along must stand in the log, each signed with keys that were
 * entitled to; one that does not spoils the step, whether it is needed or not. One that came later entitles nothing here.
 * A revocation that was left out of the bundle is not seen: an audit of the log sees it.
 */
final class KeySteps {

    private final TrustedReceipts receipts;
    private final KeyHistory history = new KeyHistory();

    KeySteps(TrustedReceipts receipts) {
        this.receipts = receipts;
    }

    /** What {@link #entitled(Bundle)} has learned. */
    KeyHistory history() {
        return history;
    }

    Step entitled(Bundle bundle) {
        return Attempt.of(() -> Credential.parse(bundle.sealed().record()))
                .fold(
                        record -> entitled(bundle, record),
                        problem -> Step.notChecked(StepName.KEY_ENTITLED, "The record has no readable author."));
    }

    private Step entitled(Bundle bundle, Credential record) {
        long index = bundle.sealed().receipt().proof().index();
        List<SealedRecord> inOrder = bundle.keys().stream()
                .sorted(Comparator.comparingLong(key -> key.receipt().proof().index()))
                .toList();
        Set<Did> authors = authors(bundle, record);
        for (SealedRecord key : inOrder) {
            Optional<String> problem =
                    receipts.entry(key.receipt()).fold(entry -> learn(key, entry, record, authors), Optional::of);
            if (problem.isPresent()) {
                return Step.failed(
                        StepName.KEY_ENTITLED,
                        "Key record " + key.receipt().proof().index() + ": " + problem.get());
            }
        }
        return entitled(record, index);
    }

    /** Whose keys may travel along: the author's, and those of who erased what changed the record. */
    private static Set<Did> authors(Bundle bundle, Credential record) {
        Set<Did> authors = new HashSet<>(Set.of(record.issuer()));
        for (SealedRecord change : bundle.changes()) {
            Credential read =
                    Attempt.of(() -> Credential.parse(change.record())).value();
            if (read != null && read.kind() == RecordKind.ERASURE) {
                authors.add(read.issuer());
            }
        }
        return authors;
    }

    private Step entitled(Credential record, long index) {
        boolean entitled = record.kind() == RecordKind.KEY
                ? history.check(index, record) instanceof Valid
                : history.at(index)
                        .resolve(record.issuer(), record.verificationMethod())
                        .isPresent();
        if (!entitled) {
            return Step.failed(
                    StepName.KEY_ENTITLED,
                    "Nothing in the log before entry " + index + " makes " + record.verificationMethod() + " a key of "
                            + record.issuer() + ".");
        }
        boolean isOwn =
                record.issuer().isKey() && record.verificationMethod().did().equals(record.issuer());
        return Step.passed(
                StepName.KEY_ENTITLED,
                isOwn ? "A did:key is its own key." : "The key stood in the log before the record.");
    }

    /** What is wrong with a key record, or nothing and it is learned. */
    private Optional<String> learn(SealedRecord key, Entry entry, Credential record, Set<Did> authors) {
        return switch (RecordContent.of(entry, key.salt(), key.record())) {
            case Wrong wrong -> Optional.of(wrong.cause() + ".");
            case Absent absent -> Optional.of("its record is missing.");
            case Read read -> learn(entry.index(), read.record(), record, authors);
        };
    }

    private Optional<String> learn(long index, Credential key, Credential record, Set<Did> authors) {
        if (key.kind() != RecordKind.KEY || !authors.contains(key.issuer())) {
            return Optional.of("it is not about a key of " + record.issuer() + ".");
        }
        if (!(history.check(index, key) instanceof Valid)) {
            return Optional.of("it is not signed with a key that was entitled to.");
        }
        history.learn(index, key);
        return Optional.empty();
    }
}

package org.preuve.supplier.submissions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.records.RecordChecks;
import org.preuve.supplier.records.RecordReader;
import org.preuve.supplier.records.RecordRefusal;
import org.preuve.supplier.records.RecordRules;
import org.preuve.supplier.sealing.NotSealed;

/**
 * Checks what suppliers send, many at once: the database is asked once for all of them, and signatures are verified in
 * parallel. The key is the login: who signed is looked up before anything costly is done.
 */
final class CheckRecords {

    private final RecordChecks checks;
    private final RecordRules rules;
    private final Signers signers;
    private final SubmissionStore submissions;

    CheckRecords(RecordChecks checks, RecordRules rules, Signers signers, SubmissionStore submissions) {
        this.checks = checks;
        this.rules = rules;
        this.signers = signers;
        this.submissions = submissions;
    }

    /** What each body is, in their order. */
    List<Checked> check(List<byte[]> bodies) {
        List<Reading> read = bodies.parallelStream().map(Reading::of).toList();
        List<Credential> records =
                read.stream().map(Reading::record).filter(Objects::nonNull).toList();
        Map<VerificationMethod, Optional<SupplierKey>> keys = new HashMap<>();
        records.forEach(record -> keys.computeIfAbsent(record.verificationMethod(), signers::lookUp));
        Map<RecordId, Submission> known = known(records, keys);
        return read.parallelStream().map(one -> check(one, keys, known)).toList();
    }

    private Map<RecordId, Submission> known(
            List<Credential> records, Map<VerificationMethod, Optional<SupplierKey>> keys) {
        List<RecordId> ids = records.stream()
                .filter(record -> of(record, keys).isPresent())
                .map(Credential::id)
                .distinct()
                .toList();
        return submissions.findAll(ids).stream().collect(Collectors.toMap(Submission::id, Function.identity()));
    }

    private Checked check(
            Reading read, Map<VerificationMethod, Optional<SupplierKey>> keys, Map<RecordId, Submission> known) {
        Credential record = read.record();
        if (record == null) {
            return new Checked.Refused(Objects.requireNonNull(read.refusal()));
        }
        Optional<SupplierKey> signer = of(record, keys);
        if (signer.isEmpty()) {
            return new Checked.Refused(new UnknownKey(record.verificationMethod()));
        }
        Submission before = known.get(record.id());
        if (before != null && before.fingerprint().equals(Hash.sha256(record.bytes()))) {
            return new Checked.Known(before);
        }
        Checked checked = sound(record, signer.get());
        return before != null && checked instanceof Checked.Sound
                ? new Checked.Refused(new NotSealed.IdTaken())
                : checked;
    }

    private Checked sound(Credential record, SupplierKey signer) {
        try {
            checks.refuseUnlessSound(record, signer.key(), rules);
            return new Checked.Sound(record, signer.supplier());
        } catch (RecordRefusal refusal) {
            return new Checked.Refused(refusal);
        }
    }

    private static Optional<SupplierKey> of(Credential record, Map<VerificationMethod, Optional<SupplierKey>> keys) {
        return keys.getOrDefault(record.verificationMethod(), Optional.empty());
    }

    /** A body, read: a record, or why it is none. */
    private record Reading(
            @Nullable Credential record, @Nullable RecordRefusal refusal) {

        static Reading of(byte[] body) {
            try {
                return new Reading(RecordReader.read(body), null);
            } catch (RecordRefusal refusal) {
                return new Reading(null, refusal);
            }
        }
    }
}

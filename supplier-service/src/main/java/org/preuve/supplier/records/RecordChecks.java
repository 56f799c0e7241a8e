package org.preuve.supplier.records;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.fields.FieldProblem;

/** Decides whether a record is worth sealing: signed by its author, of the right kind and content, and valid today. */
public final class RecordChecks {

    /** How far an author's clock may be from ours. */
    static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final Clock clock;

    public RecordChecks(Clock clock) {
        this.clock = clock;
    }

    /**
     * Passes a record on which nothing is wrong. A wrong signature is told alone: what somebody else wrote under a
     * supplier's name gets no further hints.
     *
     * @throws RecordRefusal with all that is wrong
     */
    public void refuseUnlessSound(Credential record, VerificationKey key, RecordRules rules) {
        refuseIfAny(signature(record, key));
        if (record.kind() != rules.kind()) {
            throw new RecordRefusal.Refused(List.of(new FieldProblem(
                    "/type", "is not what this door takes", rules.kind().type())));
        }
        List<FieldProblem> problems = new ArrayList<>(dates(record));
        problems.addAll(rules.check(record, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        refuseIfAny(problems);
    }

    private static List<FieldProblem> signature(Credential record, VerificationKey key) {
        return switch (new CredentialVerifier(new SignersKey(key)).verify(record)) {
            case SignatureCheck.Valid valid -> List.of();
            case SignatureCheck.Invalid invalid ->
                List.of(new FieldProblem(
                        record.token().isPresent() ? "" : "/proof/proofValue",
                        invalid.reason(),
                        "the author's signature"));
            case SignatureCheck.UnknownKey unknown ->
                throw new IllegalStateException("the key was given, yet " + unknown.method() + " is not known");
        };
    }

    /** The key that signed, which may be another than the issuer's first: whether it was taken in, the ledger knows. */
    private record SignersKey(VerificationKey key) implements KeyResolver {

        @Override
        public Optional<VerificationKey> resolve(VerificationMethod method) {
            return Optional.of(key);
        }

        @Override
        public Optional<VerificationKey> resolve(Did issuer, VerificationMethod method) {
            return Optional.of(key);
        }
    }

    private List<FieldProblem> dates(Credential record) {
        Instant latest = clock.instant().plus(CLOCK_SKEW);
        Instant earliest = clock.instant().minus(CLOCK_SKEW);
        List<FieldProblem> problems = new ArrayList<>();
        if (record.validFrom().filter(latest::isBefore).isPresent()) {
            problems.add(new FieldProblem("/validFrom", "is in the future", "a record that is valid now"));
        }
        if (record.validUntil().filter(earliest::isAfter).isPresent()) {
            problems.add(new FieldProblem("/validUntil", "is past", "a record that is valid now"));
        }
        if (created(record).filter(latest::isBefore).isPresent()) {
            problems.add(new FieldProblem("/proof/created", "is in the future", "when the record was signed"));
        }
        return problems;
    }

    private static Optional<Instant> created(Credential record) {
        return record.document()
                .at("/proof/created")
                .asStringOpt()
                .map(created -> OffsetDateTime.parse(created).toInstant());
    }

    private static void refuseIfAny(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw new RecordRefusal.Refused(problems);
        }
    }
}

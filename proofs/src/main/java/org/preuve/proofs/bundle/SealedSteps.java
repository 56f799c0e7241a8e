package org.preuve.proofs.bundle;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.audit.RecordContent;
import org.preuve.proofs.audit.RecordContent.Absent;
import org.preuve.proofs.audit.RecordContent.Read;
import org.preuve.proofs.audit.RecordContent.Wrong;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.KeyResolver;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.LogKey;

/** The steps about the record itself: its signature, its digest, its place in the log and who vouches for that. */
final class SealedSteps {

    private final SealedRecord sealed;
    private final TrustPolicy policy;
    private final Attempt<Checkpoint> checkpoint;

    SealedSteps(SealedRecord sealed, Attempt<List<LogKey>> log, TrustPolicy policy) {
        this.sealed = sealed;
        this.policy = policy;
        this.checkpoint = log.fold(
                keys -> Attempt.of(() -> Checkpoint.open(sealed.receipt().note(), keys)), Attempt::refused);
    }

    Step signature() {
        return Attempt.of(() -> Credential.parse(sealed.record()))
                .fold(
                        record -> signature(new CredentialVerifier(named()).verify(record)),
                        problem -> Step.failed(StepName.SIGNATURE_VALID, problem));
    }

    private static Step signature(SignatureCheck check) {
        return switch (check) {
            case Valid valid -> Step.passed(StepName.SIGNATURE_VALID, "Signed with the key " + valid.key() + ".");
            case Invalid invalid -> Step.failed(StepName.SIGNATURE_VALID, invalid.reason());
            case UnknownKey unknown ->
                Step.failed(StepName.SIGNATURE_VALID, unknown.method() + " does not say which key it is.");
        };
    }

    /** The key that a method's own name says, whoever the issuer is; whether it is the author's is another step. */
    private static KeyResolver named() {
        return new KeyResolver() {
            @Override
            public Optional<VerificationKey> resolve(VerificationMethod method) {
                return KeyResolver.didKeys().resolve(method).or(() -> named(method));
            }

            @Override
            public Optional<VerificationKey> resolve(Did issuer, VerificationMethod method) {
                return resolve(method);
            }
        };
    }

    private static Optional<VerificationKey> named(VerificationMethod method) {
        try {
            return Optional.of(VerificationKey.ofMultibase(method.fragment()));
        } catch (InvalidKey e) {
            return Optional.empty();
        }
    }

    Step digest() {
        return Attempt.of(() -> sealed.receipt().entry())
                .fold(this::digest, problem -> Step.failed(StepName.DIGEST_MATCHES, problem));
    }

    private Step digest(Entry entry) {
        return switch (RecordContent.of(entry, sealed.salt(), sealed.record())) {
            case Read read ->
                Step.passed(
                        StepName.DIGEST_MATCHES,
                        "Entry " + entry.index() + ", sealed " + entry.sealedAt() + ", stands for "
                                + read.record().kind().word() + " " + entry.id() + ".");
            case Absent absent -> Step.failed(StepName.DIGEST_MATCHES, "The record is missing.");
            case Wrong wrong ->
                Step.failed(StepName.DIGEST_MATCHES, "Entry " + entry.index() + ": " + wrong.cause() + ".");
        };
    }

    Step included() {
        return checkpoint.fold(
                this::included,
                problem -> Step.notChecked(StepName.INCLUDED, "There is no signed tree to be included in."));
    }

    private Step included(Checkpoint signed) {
        String place = "place " + sealed.receipt().proof().index() + " of "
                + signed.head().size() + " entries";
        return sealed.receipt().isIncludedIn(signed.head())
                ? Step.passed(StepName.INCLUDED, "The entry is in " + place + ".")
                : Step.failed(StepName.INCLUDED, "The entry is not in " + place + ".");
    }

    Step checkpointSigned() {
        return checkpoint.fold(
                signed -> Step.passed(StepName.CHECKPOINT_SIGNED, "Signed by the log " + signed.origin() + "."),
                problem -> Step.failed(StepName.CHECKPOINT_SIGNED, problem));
    }

    Step cosigned() {
        int all = policy.quorum().witnesses().size();
        if (policy.quorum() instanceof Quorum.None) {
            return Step.notChecked(StepName.COSIGNED, "The policy asks for no witness.");
        }
        return checkpoint.fold(
                signed -> cosigned(signed, all),
                problem -> Step.notChecked(StepName.COSIGNED, "There is no signed checkpoint to be cosigned."));
    }

    private Step cosigned(Checkpoint signed, int all) {
        long cosigned = policy.quorum().witnesses().stream()
                .filter((CosignerKey witness) -> witness.cosigned(signed).isPresent())
                .count();
        String count = "Cosigned by " + cosigned + " of " + all + " witnesses";
        return policy.isCosigned(signed)
                ? Step.passed(StepName.COSIGNED, count + ".")
                : Step.failed(StepName.COSIGNED, count + ", fewer than the policy asks.");
    }
}

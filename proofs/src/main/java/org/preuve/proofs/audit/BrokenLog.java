package org.preuve.proofs.audit;

import java.util.Optional;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;

/** Ends an audit where it first found something wrong; never leaves this package. */
final class BrokenLog extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long index;
    private final String field;

    BrokenLog(long index, String field, String cause) {
        super(cause, null, false, false);
        this.index = index;
        this.field = field;
    }

    /** What is wrong with a record whose signatures were checked, if anything is. */
    static Optional<BrokenLog> ofSignature(long index, SignatureCheck check) {
        return switch (check) {
            case Valid valid -> Optional.empty();
            case Invalid invalid ->
                Optional.of(new BrokenLog(index, "signature", "its author's signature is wrong: " + invalid.reason()));
            case UnknownKey unknown ->
                Optional.of(new BrokenLog(
                        index, "key", "its author had no key " + unknown.method() + " in the log before it"));
        };
    }

    AuditResult.Broken result() {
        return new AuditResult.Broken(index, field, String.valueOf(getMessage()));
    }
}

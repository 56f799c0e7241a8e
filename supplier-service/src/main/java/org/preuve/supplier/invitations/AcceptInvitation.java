package org.preuve.supplier.invitations;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.invitations.Invitation.State;
import org.preuve.supplier.records.RecordRefusal;
import org.preuve.supplier.sealing.LedgerClient;
import org.preuve.supplier.sealing.LedgerClient.Sealed;
import org.preuve.supplier.sealing.NotSealed;
import org.preuve.supplier.sealing.Seal;

/**
 * Accepts an invitation with a self-signed key record. The invitation is first held for that record, so that of two
 * acceptances at once one goes on; then the ledger seals the record; then the invitation becomes used, which is the
 * commit point; then the key and the supplier follow. Where any step fails, sending the same record again takes up at
 * that step and gives the same receipt: the ledger knows the record by its bytes, and so does the invitation.
 */
public final class AcceptInvitation {

    private final InvitationStore invitations;
    private final CheckPossession possession;
    private final LedgerClient ledger;
    private final ActivateSupplier activation;
    private final Clock clock;

    public AcceptInvitation(
            InvitationStore invitations,
            CheckPossession possession,
            LedgerClient ledger,
            ActivateSupplier activation,
            Clock clock) {
        this.invitations = invitations;
        this.possession = possession;
        this.ledger = ledger;
        this.activation = activation;
        this.clock = clock;
    }

    /**
     * Takes the record in the body as the acceptance again; a new one states who the supplier is.
     *
     * @throws InvitationRefusal when the invitation is unknown, used, revoked or expired, or the key is another supplier's
     * @throws RecordRefusal when the body is no proof of possession for this invitation
     * @throws NotSealed when there is no seal that checks; then nothing is accepted
     */
    public Accepted accept(InvitationToken token, byte[] body) {
        Invitation invitation = invitations.findByToken(token.digest()).orElseThrow(InvitationRefusal.Unknown::new);
        return accept(invitation, Acceptance.ofRecord(body));
    }

    /** Takes a key record and a statement of who the supplier is as the acceptance; refuses as the other does. */
    public Accepted acceptStating(InvitationToken token, byte[] body) {
        Invitation invitation = invitations.findByToken(token.digest()).orElseThrow(InvitationRefusal.Unknown::new);
        Acceptance acceptance = Acceptance.ofStatement(body, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        return RecordRefusal.Refused.placedBelow("/record", () -> accept(invitation, acceptance));
    }

    private Accepted accept(Invitation invitation, Acceptance acceptance) {
        Credential record = acceptance.record();
        Hash fingerprint = Hash.sha256(record.bytes());
        if (invitation.state() instanceof State.Used used && used.record().equals(fingerprint)) {
            return settled(acceptance, invitation, used.seal(), false);
        }
        refuseUnlessFree(invitation, fingerprint);
        possession.check(record, invitation);
        acceptance.requireStatement();
        Invitation held = hold(invitation, fingerprint);
        Sealed sealed = sealOrRelease(record, held);
        Invitation used = commit(held, fingerprint, sealed.seal());
        return settled(acceptance, used, sealed.seal(), true);
    }

    private void refuseUnlessFree(Invitation invitation, Hash fingerprint) {
        Instant now = clock.instant();
        if (invitation.isAcceptedBy(fingerprint)) {
            return; // it began in time
        }
        if (invitation.isRevoked()) {
            throw new InvitationRefusal.Revoked();
        }
        if (!invitation.isFree(now)) {
            throw new InvitationRefusal.Used();
        }
        if (invitation.isExpired(now)) {
            throw new InvitationRefusal.Expired();
        }
    }

    private Invitation hold(Invitation read, Hash fingerprint) {
        Invitation held = read.heldFor(fingerprint, clock.instant());
        return invitations.replace(read, held) ? held : hold(readAgain(read, fingerprint), fingerprint);
    }

    private Sealed sealOrRelease(Credential record, Invitation held) {
        try {
            return ledger.seal(record);
        } catch (NotSealed failure) {
            if (!failure.mayBeSealed()) {
                invitations.replace(held, held.released());
            }
            throw failure;
        }
    }

    /** The commit point. */
    private Invitation commit(Invitation held, Hash fingerprint, Seal seal) {
        Invitation used = held.usedBy(fingerprint, seal);
        return invitations.replace(held, used) ? used : commit(readAgain(held, fingerprint), fingerprint, seal);
    }

    /** Somebody changed the invitation meanwhile: go on where it was this record or gave way, give up otherwise. */
    private Invitation readAgain(Invitation stale, Hash fingerprint) {
        Invitation current = invitations.findByToken(stale.token()).orElseThrow(InvitationRefusal.Unknown::new);
        refuseUnlessFree(current, fingerprint);
        return current;
    }

    private Accepted settled(Acceptance acceptance, Invitation used, Seal seal, boolean isNew) {
        activation.activate(used.supplier(), acceptance);
        return new Accepted(used, acceptance.record().issuer(), seal, isNew);
    }

    /** An accepted invitation. {@code isNew} is false when the same record had accepted it before. */
    public record Accepted(Invitation invitation, Did did, Seal seal, boolean isNew) {}
}

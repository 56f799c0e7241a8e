package org.preuve.supplier.invitations.mongo;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.invitations.Invitation;
import org.preuve.supplier.invitations.Invitation.State;
import org.preuve.supplier.sealing.Seal;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An invitation as MongoDB keeps it, under its supplier's id: held, used or revoked when there is what says so. */
@Document("invitations")
record InvitationDocument(
        @Id String supplier,
        String token,
        String challenge,
        Instant expiresAt,
        @Nullable String record,
        @Nullable Instant heldUntil,
        @Nullable SealDocument seal,
        @Nullable Instant revokedAt,
        long revision) {

    static InvitationDocument of(Invitation invitation) {
        return switch (invitation.state()) {
            case State.Open open -> of(invitation, null, null, null, null);
            case State.Held held -> of(invitation, held.record(), held.until(), null, null);
            case State.Used used -> of(invitation, used.record(), null, SealDocument.of(used.seal()), null);
            case State.Revoked revoked -> of(invitation, null, null, null, revoked.at());
        };
    }

    private static InvitationDocument of(
            Invitation invitation,
            @Nullable Hash record,
            @Nullable Instant heldUntil,
            @Nullable SealDocument seal,
            @Nullable Instant revokedAt) {
        return new InvitationDocument(
                id(invitation.supplier()),
                invitation.token().multihash(),
                invitation.challenge(),
                invitation.expiresAt(),
                record == null ? null : record.multihash(),
                heldUntil,
                seal,
                revokedAt,
                invitation.version());
    }

    static String id(SupplierId id) {
        return id.value().toString();
    }

    Invitation invitation() {
        return new Invitation(
                new SupplierId(UUID.fromString(supplier)),
                Hash.ofMultihash(token),
                challenge,
                expiresAt,
                state(),
                revision);
    }

    private State state() {
        if (revokedAt != null) {
            return new State.Revoked(revokedAt);
        }
        if (record == null) {
            return new State.Open();
        }
        Hash fingerprint = Hash.ofMultihash(record);
        if (seal != null) {
            return new State.Used(fingerprint, seal.seal());
        }
        if (heldUntil != null) {
            return new State.Held(fingerprint, heldUntil);
        }
        throw new IllegalStateException("the invitation of " + supplier + " has a record and is neither held nor used");
    }

    record SealDocument(String id, long index, String digest, Instant sealedAt, String receipt) {

        static SealDocument of(Seal seal) {
            return new SealDocument(
                    seal.id().value(), seal.index(), seal.digest().value(), seal.sealedAt(), seal.receipt());
        }

        Seal seal() {
            return new Seal(RecordId.parse(id), index, RecordDigest.parse(digest), sealedAt, receipt);
        }
    }
}

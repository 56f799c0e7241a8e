package org.preuve.supplier.invitations.web;

import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.invitations.AcceptInvitation;
import org.preuve.supplier.invitations.AcceptInvitation.Accepted;
import org.preuve.supplier.invitations.InvitationTerms;
import org.preuve.supplier.invitations.InvitationToken;
import org.preuve.supplier.invitations.InviteSupplier;
import org.preuve.supplier.invitations.InviteSupplier.Invited;
import org.preuve.supplier.invitations.OpenInvitation;
import org.preuve.supplier.invitations.ReissueInvitation;
import org.preuve.supplier.invitations.RevokeInvitation;
import org.preuve.supplier.invitations.web.InvitedSupplier.OneTimeLink;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;

/** Invites, opens and accepts. */
@RestController
class InvitationsController implements InvitationsApi {

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,255}");

    private final InviteSupplier invite;
    private final OpenInvitation open;
    private final AcceptInvitation accept;
    private final ReissueInvitation reissue;
    private final RevokeInvitation revoke;
    private final InvitationTerms terms;
    private final Clock clock;

    InvitationsController(
            InviteSupplier invite,
            OpenInvitation open,
            AcceptInvitation accept,
            ReissueInvitation reissue,
            RevokeInvitation revoke,
            InvitationTerms terms,
            Clock clock) {
        this.invite = invite;
        this.open = open;
        this.accept = accept;
        this.reissue = reissue;
        this.revoke = revoke;
        this.terms = terms;
        this.clock = clock;
    }

    @Override
    public ResponseEntity<InvitedSupplier> invite(
            @Nullable String idempotencyKey, NewSupplier supplier, Principal caller) {
        Invited invited = invite.invite(
                id(idempotencyKey, caller), supplier.identity(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        URI place = URI.create("/api/v1/suppliers/" + invited.supplier().id().value());
        return (invited.isNew() ? ResponseEntity.created(place) : ResponseEntity.ok())
                .body(InvitedSupplier.of(invited, terms.publicUrl()));
    }

    @Override
    public ShownInvitation open(String token) {
        return ShownInvitation.of(open.open(token(token)));
    }

    @Override
    public ResponseEntity<ActiveSupplier> accept(String token, byte[] keyRecord) {
        return answer(accept.accept(token(token), keyRecord));
    }

    @Override
    public ResponseEntity<ActiveSupplier> acceptStating(String token, byte[] acceptance) {
        return answer(accept.acceptStating(token(token), acceptance));
    }

    @Override
    public ResponseEntity<OneTimeLink> reissue(String id) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(OneTimeLink.of(reissue.reissue(supplier(id)), terms.publicUrl()));
    }

    @Override
    public ResponseEntity<Void> revoke(String id) {
        revoke.revoke(supplier(id));
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<ActiveSupplier> answer(Accepted accepted) {
        return ResponseEntity.status(accepted.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ActiveSupplier.of(accepted));
    }

    private static InvitationToken token(String text) {
        return InvitationToken.parse(text).orElseThrow(() -> new NotFound("There is no such invitation."));
    }

    private static SupplierId supplier(String id) {
        return SupplierId.parse(id).orElseThrow(() -> new NotFound("There is no supplier with this id."));
    }

    private static SupplierId id(@Nullable String idempotencyKey, Principal caller) {
        if (idempotencyKey == null) {
            return new SupplierId(UUID.randomUUID());
        }
        if (!IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw new InvalidInput(
                    new FieldProblem("Idempotency-Key", "is not a key", "1 to 255 visible ASCII characters"));
        }
        return SupplierId.named(caller.getName(), idempotencyKey);
    }
}

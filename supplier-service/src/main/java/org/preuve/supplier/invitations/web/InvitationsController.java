package org.preuve.supplier.invitations.web;

import java.net.URI;
import java.security.Principal;
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
    private final InvitationTerms terms;

    InvitationsController(InviteSupplier invite, OpenInvitation open, AcceptInvitation accept, InvitationTerms terms) {
        this.invite = invite;
        this.open = open;
        this.accept = accept;
        this.terms = terms;
    }

    @Override
    public ResponseEntity<InvitedSupplier> invite(
            @Nullable String idempotencyKey, NewSupplier supplier, Principal caller) {
        Invited invited = invite.invite(id(idempotencyKey, caller), supplier.identity());
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
        Accepted accepted = accept.accept(token(token), keyRecord);
        return ResponseEntity.status(accepted.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
                .body(ActiveSupplier.of(accepted));
    }

    private static InvitationToken token(String text) {
        return InvitationToken.parse(text).orElseThrow(() -> new NotFound("There is no such invitation."));
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

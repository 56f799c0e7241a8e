package org.preuve.supplier.suppliers.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.suppliers.InvitationStates;
import org.preuve.supplier.suppliers.InvitationStates.InvitationState;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;
import org.springframework.web.bind.annotation.RestController;

/** Reads suppliers. They are registered by inviting them, which is the invitations' door. */
@RestController
class SuppliersController implements SuppliersApi {

    private final SupplierStore suppliers;
    private final InvitationStates invitations;

    SuppliersController(SupplierStore suppliers, InvitationStates invitations) {
        this.suppliers = suppliers;
        this.invitations = invitations;
    }

    @Override
    public Page<SupplierView> list(@Nullable String cursor, @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        if (!page.cursor().map(Supplier::isRank).orElse(true)) {
            throw new InvalidInput(new FieldProblem("cursor", "is not a cursor", "the next of a page"));
        }
        Page<Supplier> found = suppliers.page(page.cursor(), page.limit());
        Map<SupplierId, InvitationState> states =
                invitations.of(found.items().stream().map(Supplier::id).toList());
        return found.map(supplier -> SupplierView.of(supplier, states.get(supplier.id())));
    }

    @Override
    public SupplierView one(String id) {
        return SupplierId.parse(id)
                .flatMap(suppliers::find)
                .map(supplier -> SupplierView.of(
                        supplier, invitations.of(List.of(supplier.id())).get(supplier.id())))
                .orElseThrow(() -> new NotFound("There is no supplier with this id."));
    }
}

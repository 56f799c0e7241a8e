package org.preuve.supplier.webhooks;

import java.util.Optional;
import org.preuve.supplier.suppliers.SupplierId;

/** Keeps at most one webhook a supplier, read by the supplier's id. */
public interface WebhookStore {

    /** Sets a supplier's webhook, in place of any other. */
    void put(Webhook webhook);

    Optional<Webhook> find(SupplierId supplier);

    /** Sets what follows on the webhook that was read, when nobody has set another since. */
    boolean replace(Webhook read, Webhook next);

    void remove(SupplierId supplier);
}

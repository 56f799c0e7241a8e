package org.preuve.supplier.requests;

import java.util.Optional;
import java.util.UUID;
import org.preuve.supplier.suppliers.SupplierId;

/** A campaign's id. */
public record CampaignId(UUID value) {

    /** Reads a UUID, with or without {@code urn:uuid:}. */
    public static Optional<CampaignId> parse(String text) {
        return SupplierId.parse(text).map(id -> new CampaignId(id.value()));
    }

    /** The one id for this key of this caller. */
    public static CampaignId named(String caller, String idempotencyKey) {
        return new CampaignId(
                SupplierId.named("requests of " + caller, idempotencyKey).value());
    }

    /** What is asked of this supplier in it: the same one however often it is asked. */
    public RequestId request(SupplierId supplier) {
        return new RequestId(
                SupplierId.named("campaign " + value, supplier.toString()).value());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

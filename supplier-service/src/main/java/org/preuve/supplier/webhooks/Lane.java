package org.preuve.supplier.webhooks;

import java.time.Instant;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * The one way on which a supplier's notices go to it, one at a time.
 *
 * @param leasedUntil who has it now may use it until then
 * @param failures how many attempts failed since the last that did not
 */
public record Lane(SupplierId supplier, Instant leasedUntil, int failures) {}

package org.preuve.reporting.following;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.preuve.proofs.credential.RecordId;

/**
 * What a progress record measured on the way to a commitment.
 *
 * @param commitment the commitment or a correction of it
 * @param unit UCUM, which must be the commitment's
 */
public record Measure(RecordId commitment, LocalDate day, BigDecimal value, String unit) {}

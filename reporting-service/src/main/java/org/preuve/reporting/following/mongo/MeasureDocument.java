package org.preuve.reporting.following.mongo;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.following.Measure;

/** A measure as it lies in MongoDB. */
record MeasureDocument(String commitment, String day, String value, String unit) {

    static MeasureDocument of(Measure measure) {
        return new MeasureDocument(
                measure.commitment().value(),
                measure.day().toString(),
                measure.value().toPlainString(),
                measure.unit());
    }

    Measure measure() {
        return new Measure(RecordId.parse(commitment), LocalDate.parse(day), new BigDecimal(value), unit);
    }
}

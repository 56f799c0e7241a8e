package org.preuve.reporting.impact;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.proofs.log.Salt;
import org.preuve.reporting.impact.ImpactRecord.Backing;
import org.preuve.reporting.impact.ImpactRecord.Filed;
import org.preuve.reporting.impact.ImpactRecord.Stated;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.EvidenceLevel;

/** Records to be added up; each is another one than the one that it is made from. */
record Records(ImpactRecord record) {

    private static final Filed ROUBAIX = new Filed(
            Optional.of("environmental"),
            Optional.of("E1"),
            Optional.of("Roubaix"),
            Optional.empty(),
            Optional.empty());
    private static final Backing MEASURED = new Backing(
            EvidenceLevel.SELF_DECLARED, Optional.of("measured"), List.of(), Optional.empty(), Optional.empty());

    /** Measured at Roubaix by the organisation. */
    static Records of(long index, String indicator, String value, String unit, String first, String last) {
        return new Records(new ImpactRecord(
                new RecordId(new UUID(0, index)),
                index,
                RecordDigest.of(Salt.of(new byte[Salt.LENGTH]), new byte[] {(byte) index}),
                ROUBAIX,
                new Stated(indicator, new BigDecimal(value), unit),
                new Span(LocalDate.parse(first), LocalDate.parse(last)),
                MEASURED));
    }

    static Records electricity(long index, String value, String first, String last) {
        return of(index, "Électricité consommée", value, "kW.h", first, last);
    }

    Records at(String site) {
        Filed filed = record.filed();
        return filed(new Filed(filed.pillar(), filed.topic(), Optional.of(site), filed.supplier(), filed.product()));
    }

    Records nowhere() {
        Filed filed = record.filed();
        return filed(new Filed(filed.pillar(), filed.topic(), Optional.empty(), filed.supplier(), filed.product()));
    }

    /** A supplier's attestation. */
    Records by(Did supplier, String gtin) {
        Filed attested = new Filed(
                Optional.empty(),
                record.filed().topic(),
                Optional.empty(),
                Optional.of(supplier),
                Optional.of(Gtin.parse(gtin)));
        return new Records(filed(attested).record).backing(EvidenceLevel.SUPPLIER_SIGNED, Optional.empty(), List.of());
    }

    Records estimated() {
        return backing(
                record.backing().level(),
                Optional.of("estimated"),
                record.backing().files());
    }

    Records level(EvidenceLevel level) {
        return backing(level, record.backing().quality(), record.backing().files());
    }

    Records with(String... files) {
        return backing(record.backing().level(), record.backing().quality(), List.of(files));
    }

    private Records backing(EvidenceLevel level, Optional<String> quality, List<String> files) {
        return new Records(new ImpactRecord(
                record.id(),
                record.index(),
                record.digest(),
                record.filed(),
                record.stated(),
                record.period(),
                new Backing(level, quality, files, Optional.empty(), Optional.empty())));
    }

    private Records filed(Filed filed) {
        return new Records(new ImpactRecord(
                record.id(),
                record.index(),
                record.digest(),
                filed,
                record.stated(),
                record.period(),
                record.backing()));
    }
}

package org.preuve.reporting.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.RecordFact.Certificate;
import org.preuve.reporting.rules.RecordFact.Known;

/** Records and wordings as the tests of the rules need them. */
final class Facts {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Gtin PRODUCT = Gtin.parse("09506000134352");
    static final RecordId ID = RecordId.parse("urn:uuid:" + new UUID(7, 7));

    private Facts() {}

    static Wording wording(String french) {
        return new Wording(
                Map.of(Language.FR, french),
                ClaimLevel.PRODUCT,
                Channel.PRODUCT_PAGE,
                new Market("FR"),
                Optional.of(PRODUCT));
    }

    static Known attestation() {
        return new Known(
                ID,
                RecordKind.ATTESTATION,
                Optional.of(PRODUCT),
                Optional.of(NOW.minus(Duration.ofDays(30))),
                Optional.of(NOW.plus(Duration.ofDays(30))),
                true,
                Optional.empty());
    }

    static Known ofKind(RecordKind kind) {
        return new Known(ID, kind, Optional.empty(), Optional.empty(), Optional.empty(), true, Optional.empty());
    }

    static Known about(String gtin) {
        return new Known(
                ID,
                RecordKind.ATTESTATION,
                Optional.of(Gtin.parse(gtin)),
                Optional.empty(),
                Optional.empty(),
                true,
                Optional.empty());
    }

    static Known validBetween(Instant from, Instant until) {
        return new Known(
                ID,
                RecordKind.ATTESTATION,
                Optional.of(PRODUCT),
                Optional.of(from),
                Optional.of(until),
                true,
                Optional.empty());
    }

    static Known withResult(boolean conforms) {
        return new Known(
                ID,
                RecordKind.ATTESTATION,
                Optional.of(PRODUCT),
                Optional.empty(),
                Optional.empty(),
                conforms,
                Optional.empty());
    }

    static Known licensed(Certificate certificate) {
        return new Known(
                ID,
                RecordKind.ATTESTATION,
                Optional.of(PRODUCT),
                Optional.empty(),
                Optional.of(NOW.plus(Duration.ofDays(30))),
                true,
                Optional.of(certificate));
    }
}

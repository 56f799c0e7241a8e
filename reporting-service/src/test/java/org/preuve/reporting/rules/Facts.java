package org.preuve.reporting.rules;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.following.Licence.Scope;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.RecordFact.Certificate;
import org.preuve.reporting.rules.RecordFact.Known;

/** Records and wordings as the tests of the rules need them. */
final class Facts {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    static final Gtin PRODUCT = Gtin.parse("09506000134352");
    static final RecordId ID = RecordId.parse("urn:uuid:" + new UUID(7, 7));

    private Facts() {}

    /** French words about the product, in Belgium: what only France forbids is tested apart. */
    static Wording wording(String french) {
        return wording(french, ClaimLevel.PRODUCT, Channel.PRODUCT_PAGE, new Market("BE"));
    }

    static Wording wording(String french, ClaimLevel level, Channel channel, Market market) {
        Optional<Gtin> product = level == ClaimLevel.COMPANY ? Optional.empty() : Optional.of(PRODUCT);
        return new Wording(Map.of(Language.FR, french), level, channel, market, product);
    }

    /** Begins a record; what is not named is as {@link KnownBuilder} says. */
    static KnownBuilder record() {
        return new KnownBuilder();
    }

    static Known attestation() {
        return record().build();
    }

    static Known ofKind(RecordKind kind) {
        return record().kind(kind).aboutNothing().validForEver().build();
    }

    static Known about(String gtin) {
        return record().product(Gtin.parse(gtin)).build();
    }

    static Known validBetween(Instant from, Instant until) {
        return record().valid(from, until).build();
    }

    static Known withResult(boolean conforms) {
        return record().conforms(conforms).build();
    }

    static Known licensed(Certificate certificate) {
        return record().certificate(certificate).build();
    }

    /** One that says nothing of its issuer and how far it reaches. */
    static Certificate certificate(String scheme, Optional<String> number, Optional<Instant> validUntil) {
        return new Certificate(scheme, number, Optional.empty(), validUntil, Scope.NOT_STATED);
    }
}

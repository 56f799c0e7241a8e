package org.preuve.reporting.following.mongo;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.Conformity;
import org.preuve.reporting.following.FollowedRecord.Validity;

/** A certifier's credential, as far as it is kept, in MongoDB. */
record ConformityDocument(
        String issuer,
        PartyKeyDocument key,
        @Nullable String validFrom,
        @Nullable String validUntil) {

    static ConformityDocument of(Conformity conformity) {
        return new ConformityDocument(
                conformity.issuer().value(),
                PartyKeyDocument.of(conformity.key()),
                conformity.validity().from().map(Instant::toString).orElse(null),
                conformity.validity().until().map(Instant::toString).orElse(null));
    }

    Conformity conformity() {
        return new Conformity(
                Did.parse(issuer),
                key.key(),
                new Validity(
                        Optional.ofNullable(validFrom).map(Instant::parse),
                        Optional.ofNullable(validUntil).map(Instant::parse)));
    }
}

package org.preuve.reporting.life.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.claims.Claim;
import org.preuve.reporting.claims.ClaimChange;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.life.ReadChanges.Told;
import org.preuve.reporting.organisation.Organisation;
import org.springframework.context.MessageSource;

/** A change of any claim, as officers are told of it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ChangeView(
        String claim,
        String state,
        Instant at,
        String now,
        List<ReasonView> reasons,
        @Nullable String answer,
        @Nullable String successor,
        URI page,
        boolean sealed) {

    static ChangeView of(Told told, MessageSource messages, Organisation organisation) {
        Claim claim = told.claim();
        return new ChangeView(
                claim.id().toString(),
                told.change().state().word(),
                told.change().at(),
                claim.state().word(),
                told.change().reasons().stream()
                        .map(reason -> ReasonView.of(reason, told.record().flatMap(ClaimChange::ruling), messages))
                        .toList(),
                told.record().flatMap(ClaimChange::answer).orElse(null),
                told.record()
                        .flatMap(ClaimChange::successor)
                        .map(ClaimId::toString)
                        .orElse(null),
                organisation.address("/claims/" + claim.id()),
                told.record().isEmpty() || told.record().get().sealing().isPresent());
    }
}

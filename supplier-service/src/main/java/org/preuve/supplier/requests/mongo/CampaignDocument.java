package org.preuve.supplier.requests.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.requests.Asking;
import org.preuve.supplier.requests.Campaign;
import org.preuve.supplier.requests.CampaignId;
import org.preuve.supplier.requests.Purpose;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** A campaign as MongoDB keeps it. */
@Document("campaigns")
record CampaignDocument(
        @Id String id,
        QuestionDocument question,
        String purpose,
        @Nullable String note,
        Map<String, String> message,
        String dueDate,
        List<String> suppliers,
        Instant askedAt) {

    static CampaignDocument of(Campaign campaign) {
        Asking asking = campaign.asking();
        return new CampaignDocument(
                campaign.id().toString(),
                QuestionDocument.of(asking.question()),
                asking.purpose().name(),
                asking.note().orElse(null),
                asking.message(),
                asking.dueDate().toString(),
                campaign.suppliers().stream().map(one -> one.value().toString()).toList(),
                campaign.askedAt());
    }

    Campaign campaign() {
        return new Campaign(
                new CampaignId(UUID.fromString(id)),
                new Asking(
                        question.question(),
                        Purpose.valueOf(purpose),
                        Optional.ofNullable(note),
                        message,
                        LocalDate.parse(dueDate)),
                suppliers.stream()
                        .map(one -> new SupplierId(UUID.fromString(one)))
                        .toList(),
                askedAt);
    }
}

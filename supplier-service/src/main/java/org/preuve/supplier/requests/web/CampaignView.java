package org.preuve.supplier.requests.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.supplier.requests.Asking;
import org.preuve.supplier.requests.Campaign;
import org.preuve.supplier.requests.ReadRequests.ShownCampaign;
import org.preuve.supplier.requests.RequestState;
import org.preuve.supplier.requests.VoluntaryStandard;

/** What was asked of how many suppliers, how many requests stand how, and which they are. */
record CampaignView(
        String id,
        QuestionView asks,
        String purpose,
        Optional<String> note,
        Optional<Map<String, String>> message,
        LocalDate dueDate,
        Instant askedAt,
        Map<String, Integer> counts,
        List<AskedView> requests) {

    record AskedView(String id, String supplier) {}

    static CampaignView of(ShownCampaign shown, VoluntaryStandard standard) {
        Campaign campaign = shown.campaign();
        Asking asking = campaign.asking();
        Map<String, Integer> counts = new TreeMap<>();
        Arrays.stream(RequestState.values())
                .forEach(state -> counts.put(state.word(), shown.counts().getOrDefault(state, 0)));
        return new CampaignView(
                campaign.id().toString(),
                QuestionView.of(asking.question(), standard),
                asking.purpose().word(),
                asking.note(),
                Optional.of(asking.message()).filter(texts -> !texts.isEmpty()),
                asking.dueDate(),
                campaign.askedAt(),
                counts,
                campaign.suppliers().stream()
                        .map(one -> new AskedView(campaign.id().request(one).toString(), one.toString()))
                        .toList());
    }
}

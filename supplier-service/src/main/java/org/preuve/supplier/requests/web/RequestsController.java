package org.preuve.supplier.requests.web;

import java.net.URI;
import java.security.Principal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.requests.AskSuppliers;
import org.preuve.supplier.requests.AskSuppliers.Asked;
import org.preuve.supplier.requests.CampaignId;
import org.preuve.supplier.requests.ChangeRequest;
import org.preuve.supplier.requests.ReadRequests;
import org.preuve.supplier.requests.ReadRequests.Wanted;
import org.preuve.supplier.requests.VoluntaryStandard;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Takes what officers ask, and shows what became of it. */
@RestController
class RequestsController implements RequestsApi {

    private final AskSuppliers ask;
    private final ReadRequests read;
    private final ChangeRequest change;
    private final VoluntaryStandard standard;

    RequestsController(AskSuppliers ask, ReadRequests read, ChangeRequest change, VoluntaryStandard standard) {
        this.ask = ask;
        this.read = read;
        this.change = change;
        this.standard = standard;
    }

    @Override
    public ResponseEntity<CampaignView> ask(@Nullable String idempotencyKey, JsonNode body, Principal caller) {
        CampaignId id = RequestAddresses.campaign(idempotencyKey, caller);
        NewRequests asked = NewRequests.read(body, standard);
        Asked answer = ask.ask(id, asked.asking(), asked.suppliers());
        URI place = URI.create("/api/v1/requests/campaigns/" + id);
        return (answer.isNew() ? ResponseEntity.created(place) : ResponseEntity.ok())
                .body(CampaignView.of(read.campaign(id), standard));
    }

    @Override
    public Page<RequestView> list(
            @Nullable String supplier,
            @Nullable String campaign,
            @Nullable String state,
            @Nullable String cursor,
            @Nullable Integer limit) {
        PageRequest page = RequestAddresses.page(cursor, limit);
        Wanted wanted = new Wanted(
                Optional.ofNullable(supplier)
                        .map(text -> SupplierId.parse(text)
                                .orElseThrow(RequestAddresses.invalid("supplier", "the id of a supplier"))),
                Optional.ofNullable(campaign)
                        .map(text -> CampaignId.parse(text)
                                .orElseThrow(RequestAddresses.invalid("campaign", "the id of a campaign"))),
                RequestAddresses.state(state));
        return read.page(wanted, page.cursor(), page.limit()).map(shown -> RequestView.of(shown, standard));
    }

    @Override
    public VoluntaryStandard dataPoints() {
        return standard;
    }

    @Override
    public CampaignView campaign(String id) {
        return CampaignView.of(
                read.campaign(
                        CampaignId.parse(id).orElseThrow(() -> new NotFound("There is no campaign with this id."))),
                standard);
    }

    @Override
    public RequestView one(String id) {
        return RequestView.of(read.one(RequestAddresses.request(id)), standard);
    }

    @Override
    public RequestView postpone(String id, JsonNode body) {
        return RequestView.of(change.postpone(RequestAddresses.request(id), ReplyBody.dueDate(body)), standard);
    }

    @Override
    public RequestView cancel(String id, @Nullable JsonNode body) {
        return RequestView.of(change.cancel(RequestAddresses.request(id), ReplyBody.words(body)), standard);
    }
}

package org.preuve.supplier.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.requests.SupplierRequest.Given;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;

/** Shows requests as they stand now: every answer reads what became of the records, and what the supplier says of itself. */
public final class ReadRequests {

    /** What stands so is found by reading: so many at once, and so many for one page. */
    private static final int STRIDE = 200;

    private static final int MOST_READ = 2000;

    private final RequestStore requests;
    private final StatementStore statements;
    private final SupplierStore suppliers;
    private final ValueChainRule rule;
    private final Clock clock;

    public ReadRequests(
            RequestStore requests,
            StatementStore statements,
            SupplierStore suppliers,
            ValueChainRule rule,
            Clock clock) {
        this.requests = requests;
        this.statements = statements;
        this.suppliers = suppliers;
        this.rule = rule;
        this.clock = clock;
    }

    /** Which requests are meant; all of them where nothing is said. */
    public record Wanted(Optional<SupplierId> supplier, Optional<CampaignId> campaign, Optional<RequestState> state) {}

    /** Requests, the last asked first. A page may hold less than it could and still not be the last. */
    public Page<ShownRequest> page(Wanted wanted, Optional<String> below, int limit) {
        List<ShownRequest> found = new ArrayList<>();
        Optional<String> from = below;
        int stride = wanted.state().isPresent() ? STRIDE : limit + 1;
        for (int read = 0; read < MOST_READ; read += stride) {
            Page<SupplierRequest> page = requests.page(wanted.supplier(), wanted.campaign(), from, stride);
            show(page.items()).stream()
                    .filter(one -> wanted.state().map(one.state()::equals).orElse(true))
                    .forEach(found::add);
            if (found.size() > limit || page.next().isEmpty()) {
                return Page.of(
                        found.subList(0, Math.min(found.size(), limit + 1)),
                        limit,
                        one -> one.request().rank());
            }
            from = page.next();
        }
        return new Page<>(found, from);
    }

    /** @throws RequestRefusal.Unknown when there is none */
    public ShownRequest one(RequestId id) {
        return show(requests.findAll(List.of(id))).stream().findFirst().orElseThrow(RequestRefusal.Unknown::new);
    }

    /** @throws RequestRefusal.Unknown when there is none, or it is another's */
    public ShownRequest one(RequestId id, SupplierId own) {
        ShownRequest shown = one(id);
        if (!shown.request().supplier().equals(own)) {
            throw new RequestRefusal.Unknown();
        }
        return shown;
    }

    /** @throws RequestRefusal.Unknown when there is none */
    public ShownCampaign campaign(CampaignId id) {
        Campaign campaign = requests.campaign(id).orElseThrow(RequestRefusal.Unknown::new);
        List<ShownRequest> all = show(requests.findAll(campaign.requests()));
        Map<RequestState, Integer> counts = new EnumMap<>(RequestState.class);
        all.forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        return new ShownCampaign(campaign, counts);
    }

    /** What was asked of how many, and how they stand. */
    public record ShownCampaign(Campaign campaign, Map<RequestState, Integer> counts) {}

    private List<ShownRequest> show(List<SupplierRequest> read) {
        List<Made> made = made(read);
        Map<RecordId, Ending> ended = endings(made);
        Map<SupplierId, Supplier> suppliers = suppliers(made);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return made.stream().map(one -> show(one, ended, suppliers, today)).toList();
    }

    private ShownRequest show(
            Made one, Map<RecordId, Ending> ended, Map<SupplierId, Supplier> suppliers, LocalDate today) {
        SupplierRequest request = one.request();
        Asking asking = one.campaign().asking();
        Map<RecordId, Ending> own = new HashMap<>(ended);
        own.keySet().retainAll(request.given().stream().map(Given::record).toList());
        return new ShownRequest(
                request,
                asking,
                request.dueDate(one.campaign()),
                RequestState.of(request, one.campaign(), own.keySet(), today),
                RequestState.missing(request, one.campaign(), own.keySet()),
                own,
                Optional.ofNullable(suppliers.get(request.supplier())).flatMap(whom -> rule.rights(asking, whom)));
    }

    /** A request and the campaign that holds it. */
    private record Made(SupplierRequest request, Campaign campaign) {}

    /** Those whose campaign came to be. */
    private List<Made> made(List<SupplierRequest> read) {
        List<CampaignId> ids =
                read.stream().map(SupplierRequest::campaign).distinct().toList();
        Map<CampaignId, Campaign> campaigns = (ids.isEmpty() ? List.<Campaign>of() : requests.campaigns(ids))
                .stream().collect(Collectors.toMap(Campaign::id, Function.identity()));
        return read.stream()
                .flatMap(one -> Optional.ofNullable(campaigns.get(one.campaign()))
                        .filter(campaign -> campaign.holds(one))
                        .map(campaign -> new Made(one, campaign))
                        .stream())
                .toList();
    }

    private Map<RecordId, Ending> endings(List<Made> made) {
        List<RecordId> given = made.stream()
                .flatMap(one -> one.request().given().stream())
                .map(Given::record)
                .distinct()
                .toList();
        return given.isEmpty() ? Map.of() : statements.endings(given);
    }

    /** Only for a report does it matter who is asked. */
    private Map<SupplierId, Supplier> suppliers(List<Made> made) {
        List<SupplierId> ids = made.stream()
                .filter(one -> one.campaign().asking().purpose() == Purpose.CSRD)
                .map(one -> one.request().supplier())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : suppliers.findAll(ids).stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
    }
}

package org.preuve.supplier.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.submissions.Submission;
import org.preuve.supplier.submissions.SubmissionStore;
import org.preuve.supplier.suppliers.Supplier;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.suppliers.SupplierStore;
import org.preuve.supplier.webhooks.Notice;
import org.preuve.supplier.webhooks.Notices;

/** Asks one or several suppliers for something: one request each, all of them or none. */
public final class AskSuppliers {

    private final RequestStore requests;
    private final StatementStore statements;
    private final SupplierStore suppliers;
    private final SubmissionStore commitments;
    private final ValueChainRule rule;
    private final Notices notices;
    private final Clock clock;

    public AskSuppliers(
            RequestStore requests,
            StatementStore statements,
            SupplierStore suppliers,
            SubmissionStore commitments,
            ValueChainRule rule,
            Notices notices,
            Clock clock) {
        this.requests = requests;
        this.statements = statements;
        this.suppliers = suppliers;
        this.commitments = commitments;
        this.rule = rule;
        this.notices = notices;
        this.clock = clock;
    }

    /** A campaign; {@code isNew} is false when it had been asked before. */
    public record Asked(Campaign campaign, boolean isNew) {}

    /**
     * Asks these suppliers, under an id that repeats when the call does. The requests are written first; the campaign is the
     * commit point, and without it nobody sees any of them. Then the suppliers are told; when the call is repeated, they hear
     * it once.
     *
     * <p>KNOWN GAP: where the service dies between the two and nobody repeats the call, they see it only when they look.
     *
     * @throws InvalidInput when a supplier is not known, or the commitment is not of every one of them
     * @throws RequestRefusal when it may not be asked, or the id is another campaign's
     */
    public Asked ask(CampaignId id, Asking asking, List<SupplierId> whom) {
        Optional<Campaign> known = requests.campaign(id);
        if (known.isPresent()) {
            return new Asked(told(same(known.get(), asking, whom)), false);
        }
        refuseUnlessUsable(asking, whom);
        Campaign campaign = new Campaign(id, asking, whom, clock.instant());
        requests.addAll(
                whom.stream().map(one -> SupplierRequest.of(campaign, one)).toList());
        boolean isNew = requests.add(campaign);
        return new Asked(told(same(requests.campaign(id).orElseThrow(), asking, whom)), isNew);
    }

    private Campaign told(Campaign campaign) {
        campaign.suppliers()
                .forEach(one -> notices.tell(
                        one, Notice.requestOpened(campaign.id().request(one).value(), campaign.askedAt())));
        return campaign;
    }

    private static Campaign same(Campaign known, Asking asking, List<SupplierId> whom) {
        if (!known.isSameAs(asking, whom)) {
            throw new RequestRefusal.IdempotencyKeyReused();
        }
        return known;
    }

    private void refuseUnlessUsable(Asking asking, List<SupplierId> whom) {
        List<FieldProblem> errors = new ArrayList<>();
        if (asking.dueDate().isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            errors.add(new FieldProblem("/dueDate", "is past", "today or later"));
        }
        Map<SupplierId, Supplier> known =
                suppliers.findAll(whom).stream().collect(Collectors.toMap(Supplier::id, Function.identity()));
        for (int place = 0; place < whom.size(); place++) {
            if (!known.containsKey(whom.get(place))) {
                errors.add(new FieldProblem("/suppliers/" + place, "is not a supplier here", "the id of a supplier"));
            }
        }
        if (asking.question() instanceof Question.Progress progress) {
            errors.addAll(notPromised(progress.commitment(), whom));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        rule.refuseBeyond(
                asking,
                whom.stream()
                        .flatMap(one -> Optional.ofNullable(known.get(one)).stream())
                        .toList());
    }

    /** A commitment has one author: nobody else can say how far it has come. */
    private List<FieldProblem> notPromised(RecordId commitment, List<SupplierId> whom) {
        String at = "/asks/commitment/id";
        Optional<Submission> promised = commitments.find(commitment);
        if (promised.isEmpty()
                || !new HashSet<>(whom).equals(Set.of(promised.get().supplier()))) {
            return List.of(new FieldProblem(
                    at,
                    "is no sealed commitment of every supplier that is asked",
                    "a commitment of that very supplier"));
        }
        return statements.endings(List.of(commitment)).values().stream()
                .map(ending -> new FieldProblem(at, ending.how().words(), "a commitment that stands"))
                .toList();
    }
}

package org.preuve.supplier.requests;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.SupplierRequest.Event;
import org.preuve.supplier.requests.SupplierRequest.Given;

/** Where a request stands. Computed whenever it is asked for, and stored nowhere: records may end, and days pass, unnoticed. */
public enum RequestState {
    OPEN,
    OVERDUE,
    ANSWERED,
    REFUSED,
    CANCELLED;

    /** As the doors write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RequestState> ofWord(String word) {
        return Arrays.stream(values())
                .filter(state -> state.word().equals(word))
                .findFirst();
    }

    /**
     * Where a request stands on a day. An answer counts as far as its records stand: when one was corrected or withdrawn since,
     * what it alone had answered is asked again. That one ran out afterwards changes nothing: it held when it was given.
     */
    static RequestState of(SupplierRequest request, Campaign campaign, Set<RecordId> ended, LocalDate today) {
        if (request.isCancelled()) {
            return CANCELLED;
        }
        if (request.reply().filter(Event.Refused.class::isInstance).isPresent()) {
            return REFUSED;
        }
        List<Given> standing = standing(request, ended);
        if (!standing.isEmpty() && missing(campaign, standing).isEmpty()) {
            return ANSWERED;
        }
        return request.dueDate(campaign).isBefore(today) ? OVERDUE : OPEN;
    }

    /** The points that are asked for and not answered, where points are asked. */
    static List<String> missing(SupplierRequest request, Campaign campaign, Set<RecordId> ended) {
        return missing(campaign, standing(request, ended));
    }

    private static List<String> missing(Campaign campaign, List<Given> standing) {
        return campaign.asking()
                .question()
                .missing(standing.stream()
                        .flatMap(given -> given.point().stream())
                        .toList());
    }

    private static List<Given> standing(SupplierRequest request, Set<RecordId> ended) {
        return request.given().stream()
                .filter(given -> !ended.contains(given.record()))
                .toList();
    }
}

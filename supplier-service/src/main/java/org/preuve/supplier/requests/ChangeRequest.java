package org.preuve.supplier.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.requests.SupplierRequest.Event;
import org.preuve.supplier.webhooks.Notice;
import org.preuve.supplier.webhooks.Notices;

/** Writes down what happened to a request, each on top of what was read; an officer's own steps among them. */
public final class ChangeRequest {

    /** Nobody needs more; a history that grows without end would be one that nobody reads. */
    private static final int MOST_EVENTS = 200;

    private final RequestStore requests;
    private final ReadRequests read;
    private final Notices notices;
    private final Clock clock;

    public ChangeRequest(RequestStore requests, ReadRequests read, Notices notices, Clock clock) {
        this.requests = requests;
        this.read = read;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * The request is not needed any more, and its supplier is told. Cancelled again it stays as it is.
     *
     * @throws RequestRefusal when there is none
     */
    public ShownRequest cancel(RequestId id, Optional<String> words) {
        ShownRequest asked = read.one(id);
        if (asked.state() != RequestState.CANCELLED) {
            add(asked, new Event.Cancelled(clock.instant(), words));
        }
        ShownRequest shown = read.one(id);
        SupplierRequest cancelled = shown.request();
        cancelled
                .cancelledAt()
                .ifPresent(at -> notices.tell(cancelled.supplier(), Notice.requestCancelled(id.value(), at)));
        return shown;
    }

    /**
     * The answer is due on another day.
     *
     * @throws RequestRefusal when there is none, or it was cancelled
     * @throws InvalidInput when the day is past
     */
    public ShownRequest postpone(RequestId id, LocalDate dueDate) {
        ShownRequest asked = read.one(id);
        if (asked.dueDate().equals(dueDate)) {
            return asked;
        }
        if (asked.state() == RequestState.CANCELLED) {
            throw new RequestRefusal.OutOfOrder("The request was cancelled: it is due no more.");
        }
        if (dueDate.isBefore(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) {
            throw new InvalidInput(new FieldProblem("/dueDate", "is past", "today or later"));
        }
        add(asked, new Event.Postponed(clock.instant(), dueDate));
        return read.one(id);
    }

    /** @throws RequestRefusal.OutOfOrder when somebody else changed the request meanwhile */
    void add(ShownRequest asked, Event event) {
        if (asked.request().history().size() >= MOST_EVENTS) {
            throw new RequestRefusal.OutOfOrder("More has happened to this request than is kept of one. Ask anew.");
        }
        if (!requests.replace(asked.request(), asked.request().with(event))) {
            throw new RequestRefusal.OutOfOrder("Somebody changed this request just now. Read it again.");
        }
    }
}

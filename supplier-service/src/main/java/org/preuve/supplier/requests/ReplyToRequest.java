package org.preuve.supplier.requests;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.SupplierRequest.Event;
import org.preuve.supplier.requests.SupplierRequest.Given;
import org.preuve.supplier.requests.SupplierRequest.Reason;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * A supplier answers with records of its own, or refuses, which is an answer too; and later otherwise, if it wants. The same
 * reply again changes nothing.
 */
public final class ReplyToRequest {

    private final ReadRequests read;
    private final FindFitting fitting;
    private final ChangeRequest change;
    private final Clock clock;

    public ReplyToRequest(ReadRequests read, FindFitting fitting, ChangeRequest change, Clock clock) {
        this.read = read;
        this.fitting = fitting;
        this.change = change;
        this.clock = clock;
    }

    /** @throws RequestRefusal when the request is not the caller's or cancelled, or a record does not answer it */
    public ShownRequest answer(SupplierId caller, RequestId id, List<RecordId> records) {
        ShownRequest asked = open(caller, id);
        List<RecordId> before =
                asked.request().given().stream().map(Given::record).toList();
        if (before.equals(records) && asked.ended().isEmpty()) {
            return asked;
        }
        List<Given> given = fitting.check(caller, asked.asking().question(), records);
        change.add(asked, new Event.Answered(clock.instant(), given));
        return read.one(id, caller);
    }

    /** @throws RequestRefusal when the request is not the caller's, or cancelled */
    public ShownRequest refuse(SupplierId caller, RequestId id, Reason reason, Optional<String> words) {
        ShownRequest asked = open(caller, id);
        boolean isSaid = asked.request()
                .reply()
                .filter(reply -> reply instanceof Event.Refused before
                        && before.reason() == reason
                        && before.words().equals(words))
                .isPresent();
        if (isSaid) {
            return asked;
        }
        change.add(asked, new Event.Refused(clock.instant(), reason, words));
        return read.one(id, caller);
    }

    private ShownRequest open(SupplierId caller, RequestId id) {
        ShownRequest asked = read.one(id, caller);
        if (asked.state() == RequestState.CANCELLED) {
            throw new RequestRefusal.OutOfOrder("The request was cancelled: nobody waits for an answer any more.");
        }
        return asked;
    }
}

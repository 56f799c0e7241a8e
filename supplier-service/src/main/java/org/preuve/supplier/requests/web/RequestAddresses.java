package org.preuve.supplier.requests.web;

import java.security.Principal;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.requests.CampaignId;
import org.preuve.supplier.requests.RequestId;
import org.preuve.supplier.requests.RequestState;
import org.preuve.supplier.requests.SupplierRequest;

/** The parts of addresses and headers that the doors of requests take. */
final class RequestAddresses {

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,255}");

    private RequestAddresses() {}

    static RequestId request(String id) {
        return RequestId.parse(id).orElseThrow(() -> new NotFound("There is no request with this id."));
    }

    static Optional<RequestState> state(@Nullable String word) {
        return Optional.ofNullable(word)
                .map(text -> RequestState.ofWord(text)
                        .orElseThrow(invalid("state", "open, overdue, answered, refused or cancelled")));
    }

    static PageRequest page(@Nullable String cursor, @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        if (!page.cursor().map(SupplierRequest::isRank).orElse(true)) {
            throw invalid("cursor", "the next of a page").get();
        }
        return page;
    }

    static CampaignId campaign(@Nullable String idempotencyKey, Principal caller) {
        if (idempotencyKey == null) {
            return new CampaignId(UUID.randomUUID());
        }
        if (!IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw invalid("Idempotency-Key", "1 to 255 visible ASCII characters")
                    .get();
        }
        return CampaignId.named(caller.getName(), idempotencyKey);
    }

    static Supplier<InvalidInput> invalid(String parameter, String expected) {
        return () -> new InvalidInput(new FieldProblem(parameter, "is not what belongs here", expected));
    }
}

package org.preuve.supplier.requests;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.ValueChainRule.Rights;

/**
 * A request as it stands now.
 *
 * @param missing points that are asked for and not answered, where points are asked
 * @param ended those of the given records that stand no more
 */
public record ShownRequest(
        SupplierRequest request,
        Asking asking,
        LocalDate dueDate,
        RequestState state,
        List<String> missing,
        Map<RecordId, Ending> ended,
        Optional<Rights> rights) {}

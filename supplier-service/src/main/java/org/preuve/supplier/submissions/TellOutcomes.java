package org.preuve.supplier.submissions;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.preuve.supplier.suppliers.SupplierId;
import org.preuve.supplier.webhooks.Notice;
import org.preuve.supplier.webhooks.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells suppliers what became of records that they were told are accepted: a call for each supplier, however many they are. */
final class TellOutcomes {

    private static final Logger LOG = LoggerFactory.getLogger(TellOutcomes.class);

    private final Notices notices;

    TellOutcomes(Notices notices) {
        this.notices = notices;
    }

    /**
     * Tells of all of these.
     *
     * @return the suppliers that could not be told now; of one it does not depend whether others are told
     */
    Set<SupplierId> tell(List<News> news) {
        Map<SupplierId, List<Notice>> bySupplier = news.stream()
                .collect(Collectors.groupingBy(
                        News::supplier, LinkedHashMap::new, Collectors.mapping(News::notice, Collectors.toList())));
        Set<SupplierId> untold = new HashSet<>();
        bySupplier.forEach((supplier, told) -> {
            try {
                notices.tell(supplier, told);
            } catch (RuntimeException failed) {
                LOG.warn("{} is not told yet of {} records: {}", supplier, told.size(), failed.toString());
                untold.add(supplier);
            }
        });
        return untold;
    }

    /** What became of a record of a supplier's. */
    record News(SupplierId supplier, Notice notice) {}
}

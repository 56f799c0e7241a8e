package org.preuve.supplier.webhooks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.preuve.supplier.suppliers.SupplierId;

/** What suppliers were told, in memory. */
public class InMemoryNotices implements Notices {

    private final Map<EventId, Told> told = new LinkedHashMap<>();

    /** A notice, and who was told. */
    public record Told(SupplierId supplier, Notice notice) {}

    @Override
    public synchronized void tell(SupplierId supplier, List<Notice> notices) {
        notices.forEach(notice -> told.putIfAbsent(EventId.of(supplier, notice), new Told(supplier, notice)));
    }

    public synchronized List<Told> told() {
        return List.copyOf(told.values());
    }
}

package org.preuve.reporting.chain;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.Composition;
import org.preuve.reporting.following.CompositionStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.products.Gtin;

/** What makers say of products at one time. Each product is read once, and as many as are asked for are read together. */
final class MakersWords {

    private final CompositionStore compositions;
    private final RecordStore records;
    private final Instant now;
    private final Map<Gtin, List<FollowedRecord>> read = new HashMap<>();

    MakersWords(CompositionStore compositions, RecordStore records, Instant now) {
        this.compositions = compositions;
        this.records = records;
        this.now = now;
    }

    /** Two reads of the stores, however many products these are; none when all of them were read before. */
    void read(Collection<Gtin> products) {
        List<Gtin> unread = products.stream()
                .distinct()
                .filter(product -> !read.containsKey(product))
                .toList();
        if (unread.isEmpty()) {
            return;
        }
        Map<Gtin, List<FollowedRecord>> standing = records.findAll(compositions.of(unread)).stream()
                .filter(record -> record.ended().isEmpty())
                .filter(record -> record.content().composition().isPresent())
                .filter(record -> record.validity().isAt(now))
                .sorted(Comparator.comparingLong(FollowedRecord::index).reversed())
                .collect(groupingBy(record -> record.product().orElseThrow(), toList()));
        unread.forEach(product -> read.put(product, lastOfEach(standing.getOrDefault(product, List.of()))));
    }

    /** Of each maker and lot the word sealed last, the last one first. The product was read before. */
    List<FollowedRecord> of(Gtin product) {
        return Objects.requireNonNull(read.get(product), "a product that was not read");
    }

    Optional<FollowedRecord> of(Gtin product, Did maker) {
        return of(product).stream()
                .filter(record -> record.issuer().equals(maker))
                .findFirst();
    }

    private static List<FollowedRecord> lastOfEach(List<FollowedRecord> lastFirst) {
        Map<String, FollowedRecord> last = new LinkedHashMap<>();
        lastFirst.forEach(record -> last.putIfAbsent(makerAndLot(record), record));
        return List.copyOf(last.values());
    }

    private static String makerAndLot(FollowedRecord record) {
        Optional<String> lot = record.content().composition().flatMap(Composition::lot);
        return record.issuer().value() + " " + lot.orElse("");
    }
}

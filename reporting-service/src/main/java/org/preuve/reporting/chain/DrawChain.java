package org.preuve.reporting.chain;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.chain.Making.Part;
import org.preuve.reporting.chain.Making.Source;
import org.preuve.reporting.following.Composition;
import org.preuve.reporting.following.Composition.Input;
import org.preuve.reporting.following.CompositionStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.products.Gtin;

/**
 * Draws what a product is made of from records that stand today: of each maker and lot the one sealed last. A part is followed to the
 * supplier that its buyer names for that very product, and no further than that supplier signed.
 *
 * <p>KNOWN GAP: each part costs reads of the store, up to {@value #MOST_PARTS} of them, at a door that is open to everybody.
 */
public final class DrawChain {

    static final int MOST_TIERS = 10;
    static final int MOST_PARTS = 1000;

    private final CompositionStore compositions;
    private final RecordStore records;
    private final Clock clock;

    public DrawChain(CompositionStore compositions, RecordStore records, Clock clock) {
        this.compositions = compositions;
        this.records = records;
        this.clock = clock;
    }

    /** Every maker's word on a product, the last sealed first; none where nobody has said anything. */
    public List<Making> of(Gtin product) {
        Drawing drawing = new Drawing(clock.instant());
        return drawing.standing(product).stream()
                .map(record -> drawing.making(record, product, 1))
                .toList();
    }

    /** One drawing. A product that is, at some remove, made of itself is not gone into again, nor is one beyond all measure. */
    private final class Drawing {

        private final Instant now;
        private final Set<String> open = new HashSet<>();
        private int parts;

        Drawing(Instant now) {
            this.now = now;
        }

        List<FollowedRecord> standing(Gtin product) {
            Map<String, FollowedRecord> last = new LinkedHashMap<>();
            records.findAll(compositions.of(product)).stream()
                    .filter(record -> record.ended().isEmpty())
                    .filter(record -> record.content().composition().isPresent())
                    .filter(record -> record.validity().isAt(now))
                    .sorted(Comparator.comparingLong(FollowedRecord::index).reversed())
                    .forEach(record -> last.putIfAbsent(
                            record.issuer().value()
                                    + " "
                                    + record.content()
                                            .composition()
                                            .flatMap(Composition::lot)
                                            .orElse(""),
                            record));
            return List.copyOf(last.values());
        }

        Making making(FollowedRecord record, Gtin product, int tier) {
            Composition composition = record.content().composition().orElseThrow();
            String name = record.issuer().value() + " " + product;
            boolean isNew = open.add(name);
            List<Part> drawn = new ArrayList<>();
            for (Input input : composition.inputs()) {
                parts++;
                drawn.add(part(input, isNew && tier < MOST_TIERS && parts < MOST_PARTS ? tier + 1 : MOST_TIERS));
            }
            if (isNew) {
                open.remove(name);
            }
            return new Making(
                    record.id(),
                    record.index(),
                    record.sealedAt(),
                    record.issuer(),
                    product,
                    composition.lot(),
                    composition.isPublic(),
                    drawn);
        }

        private Part part(Input input, int tier) {
            Optional<FollowedRecord> own =
                    input.supplier().flatMap(supplier -> input.product().flatMap(product -> last(product, supplier)));
            return new Part(
                    input.share(),
                    input.material(),
                    input.origin(),
                    source(input, own.isPresent()),
                    input.supplier(),
                    input.product(),
                    own.filter(record -> tier < MOST_TIERS)
                            .map(record -> making(record, input.product().orElseThrow(), tier)));
        }

        private Optional<FollowedRecord> last(Gtin product, Did supplier) {
            return standing(product).stream()
                    .filter(record -> record.issuer().equals(supplier))
                    .findFirst();
        }
    }

    private static Source source(Input input, boolean isAttested) {
        if (input.material().isEmpty()) {
            return Source.UNKNOWN;
        }
        if (input.supplier().isEmpty()) {
            return Source.NOT_NAMED;
        }
        return isAttested ? Source.ATTESTED : Source.NAMED;
    }
}

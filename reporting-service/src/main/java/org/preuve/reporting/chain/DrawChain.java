package org.preuve.reporting.chain;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.reporting.following.Composition.Input;
import org.preuve.reporting.following.CompositionStore;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.products.Gtin;

/**
 * Draws what a product is made of from records that stand today: of each maker and lot the one sealed last. A part is followed to the
 * supplier that its buyer names for that very product, and no further than that supplier signed. The stores are read once a tier, however
 * many parts it has.
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
        return new Drawing(new MakersWords(compositions, records, clock.instant())).of(product);
    }

    /**
     * One drawing, tier by tier. A product that is, at some remove, made of itself is not gone into again, nor is one beyond all measure: what
     * is near is drawn before what is far.
     */
    private static final class Drawing {

        private final MakersWords words;
        private int parts;

        Drawing(MakersWords words) {
            this.words = words;
        }

        List<Making> of(Gtin product) {
            words.read(Set.of(product));
            List<Branch> makers = words.of(product).stream()
                    .map(record -> new Branch(record, product, null))
                    .toList();
            List<Branch> grown = makers;
            for (int tier = 2; !grown.isEmpty(); tier++) {
                grown = grow(grown, tier);
            }
            return makers.stream().map(Branch::making).toList();
        }

        /** @return the branches of this tier, which are still to grow */
        private List<Branch> grow(List<Branch> above, int tier) {
            words.read(above.stream().flatMap(Branch::named).toList());
            List<Branch> next = new ArrayList<>();
            for (Branch branch : above) {
                boolean isNew = !branch.isRepeated();
                for (Input input : branch.inputs()) {
                    parts++;
                    Optional<FollowedRecord> own = own(input);
                    Optional<Branch> below = own.filter(record -> isNew && tier < MOST_TIERS && parts < MOST_PARTS)
                            .map(record -> new Branch(record, input.product().orElseThrow(), branch));
                    branch.grow(input, own.isPresent(), below);
                    below.ifPresent(next::add);
                }
            }
            return next;
        }

        private Optional<FollowedRecord> own(Input input) {
            return input.supplier()
                    .flatMap(supplier -> input.product().flatMap(product -> words.of(product, supplier)));
        }
    }
}

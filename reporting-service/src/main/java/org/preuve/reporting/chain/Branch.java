package org.preuve.reporting.chain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.chain.Making.Part;
import org.preuve.reporting.chain.Making.Source;
import org.preuve.reporting.following.Composition;
import org.preuve.reporting.following.Composition.Input;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.products.Gtin;

/** One maker's word while a chain is drawn: it grows part by part, and is told when the whole chain is drawn. */
final class Branch {

    private final FollowedRecord record;
    private final Gtin product;
    private final @Nullable Branch above;
    private final Composition composition;
    private final List<Twig> twigs = new ArrayList<>();

    Branch(FollowedRecord record, Gtin product, @Nullable Branch above) {
        this.record = record;
        this.product = product;
        this.above = above;
        this.composition = record.content().composition().orElseThrow();
    }

    private record Twig(Input input, boolean isAttested, Optional<Branch> below) {

        Part part() {
            return new Part(
                    input.share(),
                    input.material(),
                    input.origin(),
                    source(),
                    input.supplier(),
                    input.product(),
                    below.map(Branch::making));
        }

        private Source source() {
            if (input.material().isEmpty()) {
                return Source.UNKNOWN;
            }
            if (input.supplier().isEmpty()) {
                return Source.NOT_NAMED;
            }
            return isAttested ? Source.ATTESTED : Source.NAMED;
        }
    }

    List<Input> inputs() {
        return composition.inputs();
    }

    /** The products of its parts whose makers it names. */
    Stream<Gtin> named() {
        return inputs().stream()
                .filter(input -> input.supplier().isPresent())
                .flatMap(input -> input.product().stream());
    }

    /** Whether the same maker's word on the same product stands above it: the product is, at some remove, made of itself. */
    boolean isRepeated() {
        for (Branch one = above; one != null; one = one.above) {
            if (one.product.equals(product) && one.record.issuer().equals(record.issuer())) {
                return true;
            }
        }
        return false;
    }

    void grow(Input input, boolean isAttested, Optional<Branch> below) {
        twigs.add(new Twig(input, isAttested, below));
    }

    Making making() {
        return new Making(
                record.id(),
                record.index(),
                record.sealedAt(),
                record.issuer(),
                product,
                composition.lot(),
                composition.isPublic(),
                twigs.stream().map(Twig::part).toList());
    }
}

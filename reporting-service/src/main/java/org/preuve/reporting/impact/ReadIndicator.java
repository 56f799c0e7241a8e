package org.preuve.reporting.impact;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.reporting.impact.ImpactRecord.Stated;

/** Says what an indicator is that somebody wrote, and what its unit allows; what is not sure is not guessed. */
final class ReadIndicator {

    private static final Pattern SCOPES =
            Pattern.compile("\\bscopes? ?([123]\\b(?: ?(?:et|and|a|to|scope)? ?[123]\\b)*)");
    private static final Pattern GASES = Pattern.compile("\\b(co2\\w*|scopes? ?[123]|ges|ghg)\\b");

    private final Catalogue catalogue;
    private final ReadScale scales;

    ReadIndicator(Catalogue catalogue, ReadScale scales) {
        this.catalogue = catalogue;
        this.scales = scales;
    }

    static ReadIndicator shipped() {
        return new ReadIndicator(Catalogue.shipped(), new ReadScale());
    }

    /** What is measured, and what may be done with it. */
    record Reading(Indicator indicator, Scale scale) {}

    Reading read(String written, BigDecimal value, String unit) {
        FoldedName name = FoldedName.of(written);
        Scale scale = counted(scales.read(unit, GASES.matcher(name.value()).find()), value);
        Optional<KnownIndicator> known =
                catalogue.find(name).filter(one -> one.dimension().fits(scale));
        Indicator indicator = new Indicator(
                known.map(KnownIndicator::key).orElse(name.value()),
                known.map(KnownIndicator::key),
                known.flatMap(KnownIndicator::scope).map(List::of).orElseGet(() -> scopes(name)));
        boolean isStock = known.filter(KnownIndicator::isStock).isPresent();
        return new Reading(indicator, isStock ? new Scale.Listed() : scale);
    }

    /** The keys of what somebody asks for: by the catalogue's key, or by any of an indicator's names. */
    Set<String> keys(String asked) {
        FoldedName name = FoldedName.of(asked);
        return Stream.concat(Stream.of(asked, name.value()), catalogue.find(name).map(KnownIndicator::key).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The keys by which what a record states is found. */
    Stream<String> keysOf(Stated stated) {
        return Stream.of(
                read(stated.name(), stated.value(), stated.unit()).indicator().key(),
                FoldedName.of(stated.name()).value());
    }

    /** A number of nothing named that is not whole may be a share. */
    private static Scale counted(Scale scale, BigDecimal value) {
        return scale instanceof Scale.Adds adds
                        && adds.measure().isEmpty()
                        && !Fraction.of(value).isWhole()
                ? new Scale.Listed()
                : scale;
    }

    private static List<Integer> scopes(FoldedName name) {
        return SCOPES.matcher(name.value())
                .results()
                .flatMap(found -> found.group(1).chars().boxed())
                .filter(Character::isDigit)
                .map(Character::getNumericValue)
                .distinct()
                .sorted()
                .toList();
    }
}

package org.preuve.reporting.following;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;
import tools.jackson.databind.JsonNode;

/** Members of records. One of an unexpected shape is read as absent: what a record does not say clearly it does not say. */
final class Members {

    private static final int LAST_YEAR = 9999;

    private Members() {}

    static Optional<String> text(JsonNode node, String name) {
        JsonNode found = node.path(name);
        return found.isString() ? Optional.of(found.asString()) : Optional.empty();
    }

    static Optional<Gtin> gtin(JsonNode node, String name) {
        return text(node, name).flatMap(Members::gtin);
    }

    static Optional<Gln> gln(JsonNode node, String name) {
        return text(node, name).flatMap(Gln::read);
    }

    static Optional<Did> did(JsonNode node, String name) {
        try {
            return text(node, name).map(Did::parse);
        } catch (InvalidKey none) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(JsonNode node, String name) {
        return text(node, name).flatMap(Members::day);
    }

    /** An end is a time, or a day that still counts. */
    static Optional<Instant> end(JsonNode node, String name) {
        return text(node, name)
                .flatMap(written -> day(written)
                        .map(day -> day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant())
                        .or(() -> time(written)));
    }

    /** The elements of a list that can be read so. */
    static <T> List<T> each(JsonNode list, Function<String, Optional<T>> reading) {
        List<T> all = new ArrayList<>();
        if (list.isArray()) {
            list.forEach(element -> element.stringValueOpt().flatMap(reading).ifPresent(all::add));
        }
        return List.copyOf(all);
    }

    static Optional<Gtin> gtin(String written) {
        try {
            return Optional.of(Gtin.parse(written));
        } catch (InvalidGtin none) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> day(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(day -> isYear(day.getYear()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> time(String written) {
        try {
            return Optional.of(Instant.parse(written))
                    .filter(time -> isYear(time.atOffset(ZoneOffset.UTC).getYear()));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Days are reckoned with: none may lie where the calendar ends. */
    private static boolean isYear(int year) {
        return year >= 0 && year <= LAST_YEAR;
    }
}

package org.preuve.reporting.impact;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An indicator that the catalogue knows.
 *
 * @param isStock whether a sum over time says nothing
 * @param scope of greenhouse gases
 * @param names that can mean nothing else
 */
public record KnownIndicator(
        String key, Dimension dimension, boolean isStock, Optional<Integer> scope, List<String> names) {

    public KnownIndicator {
        names = List.copyOf(names);
    }

    /** What an indicator's unit must measure for its name to mean what the catalogue says. */
    public enum Dimension {
        ENERGY("g.m2.s-2"),
        VOLUME("m3"),
        MASS("g"),
        TIME("s"),
        COUNT(""),
        SHARE("");

        private final String measure;

        Dimension(String measure) {
            this.measure = measure;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean fits(Scale scale) {
            return switch (scale) {
                case Scale.Adds adds ->
                    this == COUNT
                            ? adds.measure().isEmpty() || adds.measure().startsWith("{")
                            : this != SHARE && adds.measure().equals(measure);
                case Scale.Listed listed -> this == SHARE;
                case Scale.Unknown unknown -> false;
            };
        }
    }
}

package org.preuve.reporting.rules;

import java.util.Arrays;
import java.util.Locale;

/** The words by which packs name the constants of an enum: {@code life-cycle} for {@code LIFE_CYCLE}. */
final class Words {

    private Words() {}

    static <E extends Enum<E>> E of(String word, Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> of(constant).equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no such " + type.getSimpleName().toLowerCase(Locale.ROOT) + ": " + word));
    }

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.preuve.reporting.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shape of a pack. A field that is not here is refused, so that a misspelt one is not taken for absent. */
record PackFile(
        String id,
        String version,
        String law,
        @Nullable String market,
        InForce inForce,
        LocalDate checked,
        List<RuleFile> rules,
        Map<String, SpeechFile> speech) {

    record InForce(LocalDate from, @Nullable LocalDate until) {}

    /** Either {@code words} or {@code records} says what the rule reacts to. */
    record RuleFile(
            String id,
            String article,
            Effect effect,
            List<String> channels,
            Map<String, String> name,
            Map<String, String> clearedBy,
            @Nullable Map<String, List<String>> words,
            @Nullable Map<String, List<String>> except,
            @Nullable String records,
            @Nullable List<ClearingFile> clearing) {}

    /** Either a specification in the text or a licence of one of these schemes. */
    record ClearingFile(
            @Nullable SpecificationFile specification,
            @Nullable List<String> licence) {}

    record SpecificationFile(Map<String, List<String>> aspects, Map<String, List<String>> scopes) {}

    /** How a language takes words back. */
    record SpeechFile(List<String> negators, List<String> fillers, List<String> law) {}
}

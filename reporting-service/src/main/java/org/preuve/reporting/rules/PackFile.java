package org.preuve.reporting.rules;

import java.math.BigDecimal;
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
        Map<String, SpeechFile> speech,
        @Nullable Map<String, Map<String, List<String>>> lists,
        @Nullable Map<String, Map<String, List<String>>> terms,
        @Nullable Map<String, SchemeFile> schemes) {

    record InForce(LocalDate from, @Nullable LocalDate until) {}

    /** Either words, alone or in several cases, or {@code records} says what the rule reacts to. */
    record RuleFile(
            String id,
            String article,
            Effect effect,
            @Nullable Map<String, Effect> effectAt,
            List<String> channels,
            @Nullable List<String> levels,
            Map<String, String> name,
            Map<String, String> clearedBy,
            @Nullable Map<String, List<String>> words,
            @Nullable Map<String, List<String>> except,
            @Nullable List<NearbyFile> with,
            @Nullable List<NearbyFile> without,
            @Nullable List<CaseFile> cases,
            @Nullable String records,
            @Nullable List<ClearingFile> clearing) {}

    /** A case of its own of a rule, for which the rule's exceptions hold, too. */
    record CaseFile(
            @Nullable Map<String, List<String>> words,
            @Nullable List<String> figures,
            @Nullable List<NearbyFile> with,
            @Nullable List<NearbyFile> without,
            @Nullable List<String> levels,
            @Nullable String law) {}

    /** Figures and lists of terms, one of which stands near. */
    record NearbyFile(List<String> any, @Nullable String in) {}

    /** One of these. */
    record ClearingFile(
            @Nullable SpecificationFile specification,
            @Nullable List<NearbyFile> stated,
            @Nullable CertificateFile certificate,
            @Nullable RecordFile record,
            @Nullable CommitmentFile commitment) {}

    record SpecificationFile(Map<String, List<String>> aspects, Map<String, List<String>> scopes) {}

    /** A certificate of a scheme of one of these kinds that covers one of these things. */
    record CertificateFile(
            List<String> kinds,
            @Nullable List<String> covers,
            @Nullable Boolean named) {}

    /** A record of one of these criteria, as {@link RecordClearing} says. */
    record RecordFile(
            List<String> criteria,
            @Nullable String level,
            @Nullable Integer months,
            @Nullable List<String> units,
            @Nullable BigDecimal atLeast,
            @Nullable List<String> spoiledBy) {}

    record CommitmentFile(boolean reviewer) {}

    /** A scheme of the register: what its certificates are called, who gives them and what they cover. */
    record SchemeFile(
            List<String> names, @Nullable List<String> spoken, String kind, String owner, List<String> covers) {}

    /** How a language takes words back. */
    record SpeechFile(List<String> negators, List<String> fillers, List<String> law) {}
}

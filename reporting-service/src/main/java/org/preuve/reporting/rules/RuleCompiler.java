package org.preuve.reporting.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Turns the rules of a pack as written into rules that can be applied. */
final class RuleCompiler {

    private final TermLists lists;
    private final ClearingCompiler clearings;

    RuleCompiler(TermLists lists, Schemes register) {
        this.lists = lists;
        this.clearings = new ClearingCompiler(lists, register);
    }

    Rule rule(PackFile.RuleFile rule) {
        try {
            return new Rule(
                    new RuleId(rule.id()),
                    rule.article(),
                    effects(rule),
                    rule.channels().stream()
                            .map(word -> Words.of(word, Channel.class))
                            .collect(Collectors.toUnmodifiableSet()),
                    byLanguage(rule.name(), "name"),
                    byLanguage(rule.clearedBy(), "clearedBy"),
                    trigger(rule),
                    clearings.clearings(rule.clearing()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(rule.id() + ": " + e.getMessage(), e);
        }
    }

    private static Map<ClaimLevel, Effect> effects(PackFile.RuleFile rule) {
        Map<ClaimLevel, Effect> effects = new EnumMap<>(ClaimLevel.class);
        levels(rule.levels()).forEach(level -> effects.put(level, rule.effect()));
        Optional.ofNullable(rule.effectAt())
                .orElse(Map.of())
                .forEach((level, effect) -> effects.put(Words.of(level, ClaimLevel.class), effect));
        return Map.copyOf(effects);
    }

    private Trigger trigger(PackFile.RuleFile rule) {
        List<PackFile.CaseFile> cases = new ArrayList<>();
        Optional.ofNullable(rule.words())
                .ifPresent(words ->
                        cases.add(new PackFile.CaseFile(words, null, rule.with(), rule.without(), null, null)));
        Optional.ofNullable(rule.cases()).ifPresent(cases::addAll);
        String records = rule.records();
        if (cases.isEmpty() == (records == null)) {
            throw new IllegalArgumentException("needs either words or records");
        }
        if (records != null) {
            return new Trigger.Records(Words.of(records, RecordCondition.class));
        }
        Map<Language, Lexicon> exceptions = rule.except() == null ? Map.of() : lists.lexicons(rule.except());
        return new Trigger.Words(
                cases.stream().map(one -> wordCase(one, exceptions)).toList());
    }

    private WordCase wordCase(PackFile.CaseFile file, Map<Language, Lexicon> exceptions) {
        if (file.words() == null && file.figures() == null) {
            throw new IllegalArgumentException("a case needs words or figures");
        }
        return new WordCase(
                lists.lexicons(Optional.ofNullable(file.words()).orElse(Map.of())),
                Optional.ofNullable(file.figures()).orElse(List.of()).stream()
                        .map(word -> Words.of(word, Figure.class))
                        .collect(Collectors.toUnmodifiableSet()),
                exceptions,
                nearby(lists, file.with()),
                nearby(lists, file.without()),
                levels(file.levels()),
                Optional.ofNullable(file.law()));
    }

    static List<Nearby> nearby(TermLists lists, @Nullable List<PackFile.NearbyFile> files) {
        return Optional.ofNullable(files).orElse(List.of()).stream()
                .map(file -> nearby(lists, file))
                .toList();
    }

    private static Nearby nearby(TermLists lists, PackFile.NearbyFile file) {
        Set<Figure> figures = EnumSet.noneOf(Figure.class);
        List<Map<Language, Lexicon>> terms = new ArrayList<>();
        for (String name : file.any()) {
            Arrays.stream(Figure.values())
                    .filter(figure -> Words.of(figure).equals(name))
                    .findFirst()
                    .ifPresentOrElse(figures::add, () -> terms.add(lists.lexiconsOf(name)));
        }
        Nearby.Distance distance =
                file.in() == null ? Nearby.Distance.SENTENCE : Words.of(file.in(), Nearby.Distance.class);
        return new Nearby(distance, List.copyOf(terms), Set.copyOf(figures));
    }

    private static Set<ClaimLevel> levels(@Nullable List<String> words) {
        return words == null
                ? EnumSet.allOf(ClaimLevel.class)
                : words.stream()
                        .map(word -> Words.of(word, ClaimLevel.class))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ClaimLevel.class)));
    }

    private static Map<Language, String> byLanguage(Map<String, String> written, String place) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            texts.put(
                    language,
                    Optional.ofNullable(written.get(language.tag()))
                            .orElseThrow(() -> new IllegalArgumentException(place + " lacks " + language.tag())));
        }
        return Map.copyOf(texts);
    }
}

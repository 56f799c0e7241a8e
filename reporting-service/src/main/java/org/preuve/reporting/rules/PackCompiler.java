package org.preuve.reporting.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Hash;

/** Turns a pack as written into a pack that can be applied; {@link IllegalArgumentException} says what is missing or misspelt. */
final class PackCompiler {

    /** The key of words that count in a text of any language: English slogans stand on French packaging. */
    private static final String ANY = "any";

    private final PackFile file;
    private final Hash digest;

    PackCompiler(PackFile file, Hash digest) {
        this.file = file;
        this.digest = digest;
    }

    RulePack pack() {
        return new RulePack(
                file.id(),
                file.version(),
                file.law(),
                Optional.ofNullable(file.market()).map(Market::new),
                file.inForce().from(),
                Optional.ofNullable(file.inForce().until()),
                file.checked(),
                file.rules().stream().map(PackCompiler::rule).toList(),
                speech(file.speech()),
                digest);
    }

    private static Map<Language, Speech> speech(Map<String, PackFile.SpeechFile> files) {
        Map<Language, Speech> speech = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            PackFile.SpeechFile file = Optional.ofNullable(files.get(language.tag()))
                    .orElseThrow(() -> new IllegalArgumentException("speech lacks " + language.tag()));
            speech.put(
                    language,
                    new Speech(
                            Lexicon.of(file.negators(), language),
                            Lexicon.of(file.fillers(), language),
                            Lexicon.of(file.law(), language)));
        }
        return Map.copyOf(speech);
    }

    private static Rule rule(PackFile.RuleFile rule) {
        return new Rule(
                new RuleId(rule.id()),
                rule.article(),
                rule.effect(),
                rule.channels().stream().map(PackCompiler::channel).collect(Collectors.toUnmodifiableSet()),
                byLanguage(rule.name(), rule.id() + ".name"),
                byLanguage(rule.clearedBy(), rule.id() + ".clearedBy"),
                trigger(rule),
                clearings(rule.clearing()));
    }

    private static Trigger trigger(PackFile.RuleFile rule) {
        Map<String, List<String>> words = rule.words();
        String records = rule.records();
        if ((words == null) == (records == null)) {
            throw new IllegalArgumentException(rule.id() + " needs either words or records");
        }
        if (words != null) {
            return new Trigger.Words(lexicons(words), rule.except() == null ? Map.of() : lexicons(rule.except()));
        }
        return new Trigger.Records(condition(records));
    }

    private static RecordCondition condition(@Nullable String written) {
        String name = String.valueOf(written).toUpperCase(Locale.ROOT).replace('-', '_');
        return Arrays.stream(RecordCondition.values())
                .filter(condition -> condition.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such condition of records: " + written));
    }

    private static List<Clearing> clearings(@Nullable List<PackFile.ClearingFile> files) {
        List<Clearing> clearings = new ArrayList<>();
        for (PackFile.ClearingFile clearing : files == null ? List.<PackFile.ClearingFile>of() : files) {
            PackFile.SpecificationFile specification = clearing.specification();
            List<String> licence = clearing.licence();
            if (specification != null) {
                clearings.add(new Clearing.Specification(
                        lexicons(specification.aspects()), lexicons(specification.scopes())));
            }
            if (licence != null) {
                clearings.add(new Clearing.Licence(
                        licence.stream().map(Schemes::folded).collect(Collectors.toUnmodifiableSet())));
            }
        }
        return List.copyOf(clearings);
    }

    private static Map<Language, Lexicon> lexicons(Map<String, List<String>> written) {
        Set<String> known = Set.of(ANY, Language.EN.tag(), Language.FR.tag());
        if (!known.containsAll(written.keySet())) {
            throw new IllegalArgumentException("words are listed under " + known + ", not " + written.keySet());
        }
        Map<Language, Lexicon> lexicons = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<String> terms = new ArrayList<>(written.getOrDefault(ANY, List.of()));
            terms.addAll(written.getOrDefault(language.tag(), List.of()));
            lexicons.put(language, Lexicon.of(terms, language));
        }
        return Map.copyOf(lexicons);
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

    private static Channel channel(String word) {
        return Channel.of(word).orElseThrow(() -> new IllegalArgumentException("no such channel: " + word));
    }
}

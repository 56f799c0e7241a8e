package org.preuve.reporting.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.rules.Schemes.Scheme;

/** Turns a pack as written into a pack that can be applied; {@link IllegalArgumentException} says what is missing or misspelt. */
final class PackCompiler {

    /** The list of terms that every pack has: the names of the register. */
    private static final String SCHEMES = "schemes";

    private final PackFile file;
    private final Hash digest;

    PackCompiler(PackFile file, Hash digest) {
        this.file = file;
        this.digest = digest;
    }

    RulePack pack() {
        Schemes register = register(file.schemes());
        RuleCompiler compiler = new RuleCompiler(lists(), register);
        return new RulePack(
                file.id(),
                file.version(),
                file.law(),
                Optional.ofNullable(file.market()).map(Market::new),
                file.inForce().from(),
                Optional.ofNullable(file.inForce().until()),
                file.checked(),
                file.rules().stream().map(compiler::rule).toList(),
                speech(file.speech()),
                digest);
    }

    private TermLists lists() {
        Map<String, Map<String, List<String>>> lists = new HashMap<>();
        Optional.ofNullable(file.terms()).ifPresent(lists::putAll);
        Optional.ofNullable(file.lists()).ifPresent(lists::putAll);
        List<String> names = new ArrayList<>();
        schemes(file.schemes()).forEach(scheme -> names.addAll(scheme.spoken()));
        lists.put(SCHEMES, Map.of("any", names));
        return new TermLists(lists);
    }

    private static Schemes register(@Nullable Map<String, PackFile.SchemeFile> files) {
        return new Schemes(schemes(files));
    }

    private static List<Scheme> schemes(@Nullable Map<String, PackFile.SchemeFile> files) {
        List<Scheme> schemes = new ArrayList<>();
        Optional.ofNullable(files)
                .orElse(Map.of())
                .forEach((id, scheme) -> schemes.add(new Scheme(
                        id,
                        scheme.names(),
                        Optional.ofNullable(scheme.spoken()).orElse(scheme.names()),
                        Words.of(scheme.kind(), Schemes.Kind.class),
                        Set.copyOf(scheme.covers()))));
        return schemes;
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
}

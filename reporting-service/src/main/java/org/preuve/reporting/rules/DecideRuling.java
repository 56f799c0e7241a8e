package org.preuve.reporting.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.reporting.rules.FoldedText.Span;

/** Decides on words and records together. The same input at the same time gives the same ruling: the packs are data and nothing else is asked. */
public final class DecideRuling {

    private final RulesInForce inForce;

    public DecideRuling(RulesInForce inForce) {
        this.inForce = inForce;
    }

    /** Decides by these packs, whatever is switched on. */
    public static DecideRuling by(RulePacks packs) {
        return new DecideRuling(() -> packs);
    }

    public Ruling decide(Wording wording, List<RecordFact> records, Instant time) {
        LocalDate day = time.atZone(ZoneOffset.UTC).toLocalDate();
        List<RulePack> speaking = inForce.now().all().stream()
                .filter(pack -> pack.speaksTo(wording, day))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<Ruling.CheckedRule> checked = new ArrayList<>();
        for (RulePack pack : speaking) {
            for (Rule rule : pack.rulesFor(wording.channel())) {
                checked.add(rule.checked());
                switch (rule.trigger()) {
                    case Trigger.Words words -> findings.addAll(findWords(pack, rule, words, wording, records, time));
                    case Trigger.Records state ->
                        state.condition().causesIn(wording, records, time).forEach(c -> findings.add(rule.finding(c)));
                }
            }
        }
        return new Ruling(
                time,
                speaking.stream().map(RulePack::named).toList(),
                findings,
                checked,
                new MatchCriteria(wording, records, time).match());
    }

    private static List<Finding> findWords(
            RulePack pack, Rule rule, Trigger.Words words, Wording wording, List<RecordFact> records, Instant time) {
        List<Finding> findings = new ArrayList<>();
        for (Map.Entry<Language, String> text : inOrder(wording.texts())) {
            Language language = text.getKey();
            FoldedText folded = FoldedText.of(text.getValue());
            for (Span span : hits(pack.speechOf(language), words, language, folded)) {
                Clearing.Hit hit = new Clearing.Hit(language, folded, span);
                Finding finding = rule.finding(
                        new Finding.Cause.Words(language, folded.written(span), folded.start(span), folded.end(span)));
                findings.add(clearance(rule, hit, wording, records, time)
                        .map(finding::lowered)
                        .orElse(finding));
            }
        }
        return findings;
    }

    private static List<Span> hits(Speech speech, Trigger.Words words, Language language, FoldedText text) {
        Lexicon hits = words.hits().get(language);
        if (hits == null) {
            return List.of();
        }
        List<Span> excepted = Optional.ofNullable(words.exceptions().get(language))
                .map(exceptions -> exceptions.allSpansIn(text))
                .orElse(List.of());
        return hits.spansIn(text).stream()
                .filter(hit -> excepted.stream().noneMatch(exception -> exception.holds(hit)))
                .filter(hit -> !speech.takesBack(text, hit))
                .toList();
    }

    private static Optional<Finding.Clearance> clearance(
            Rule rule, Clearing.Hit hit, Wording wording, List<RecordFact> records, Instant time) {
        return rule.clearings().stream()
                .flatMap(clearing -> clearing.clears(hit, wording, records, time).stream())
                .findFirst();
    }

    private static List<Map.Entry<Language, String>> inOrder(Map<Language, String> texts) {
        return texts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .toList();
    }
}

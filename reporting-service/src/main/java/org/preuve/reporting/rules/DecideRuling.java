package org.preuve.reporting.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
        List<RecordFact> inOrder = records.stream()
                .sorted(Comparator.comparing(record -> record.id().value()))
                .toList();
        Case decided = new Case(wording, folded(wording), inOrder, time);
        List<Finding> findings = new ArrayList<>();
        List<Ruling.CheckedRule> checked = new ArrayList<>();
        for (RulePack pack : speaking) {
            for (Rule rule : pack.rulesFor(wording)) {
                checked.add(rule.checked());
                findings.addAll(decided.findings(pack, rule));
            }
        }
        return new Ruling(
                time,
                speaking.stream().map(RulePack::named).toList(),
                findings,
                checked,
                new MatchCriteria(wording, inOrder, time).match());
    }

    private static Map<Language, FoldedText> folded(Wording wording) {
        Map<Language, FoldedText> folded = new EnumMap<>(Language.class);
        wording.texts().forEach((language, text) -> folded.put(language, FoldedText.of(text)));
        return folded;
    }

    /** What is decided on: the texts are folded once for all rules. */
    private record Case(Wording wording, Map<Language, FoldedText> texts, List<RecordFact> records, Instant time) {

        private List<Finding> findings(RulePack pack, Rule rule) {
            return switch (rule.trigger()) {
                case Trigger.Words words -> ofWords(pack, rule, words);
                case Trigger.Records state ->
                    state.condition().causesIn(wording, records, time).stream()
                            .map(cause -> rule.finding(cause, wording.level(), Optional.empty()))
                            .toList();
            };
        }

        private List<Finding> ofWords(RulePack pack, Rule rule, Trigger.Words words) {
            List<Finding> findings = new ArrayList<>();
            texts.forEach((language, text) -> {
                List<Met> met = new ArrayList<>();
                for (WordCase one : words.cases()) {
                    one.hitsIn(text, language, pack.speechOf(language), wording.level()).stream()
                            .filter(hit ->
                                    met.stream().noneMatch(other -> other.hit().overlaps(hit)))
                            .map(hit -> new Met(hit, one.law()))
                            .toList()
                            .forEach(met::add);
                }
                met.sort(Comparator.comparingInt(one -> one.hit().span().from()));
                met.forEach(one -> findings.add(finding(rule, one)));
            });
            return findings;
        }

        private Finding finding(Rule rule, Met met) {
            Finding finding = rule.finding(met.hit().cause(), wording.level(), met.law());
            return rule.clearings().stream()
                    .flatMap(clearing -> clearing.clears(met.hit(), wording, records, time).stream())
                    .findFirst()
                    .map(finding::lowered)
                    .orElse(finding);
        }
    }

    private record Met(Hit hit, Optional<String> law) {}
}

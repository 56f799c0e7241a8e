package org.preuve.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.reporting.rules.Corpus.Text;

/** How well the packs read short texts: what they report that is right (precision), and what is there that they report (recall). */
class CorpusTests {

    private static final double TARGET = 0.95;

    @Test
    void missesNothingThatTheLawItselfNamesAsAnExample() {
        assertThat(Corpus.read(Corpus.DIRECTIVE))
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(text.triggered())
                        .as(text.written())
                        .containsExactlyInAnyOrderElementsOf(text.expected()));
    }

    @Test
    void readsTextsThatItWasNotTunedOnAlmostAsALawyerWould() {
        Tally heldOut = Tally.of("held out", Corpus.read(Corpus.HELD_OUT));

        assertThat(heldOut.precision()).isGreaterThanOrEqualTo(TARGET);
        assertThat(heldOut.recall()).isGreaterThanOrEqualTo(TARGET);
    }

    @Test
    void readsEachRuleOverTheWholeCorpusAlmostAsALawyerWould() {
        List<Text> all = Stream.of(Corpus.DIRECTIVE, Corpus.HELD_OUT, Corpus.TUNING, Corpus.SECOND_READING)
                .flatMap(name -> Corpus.read(name).stream())
                .toList();
        Tally tally = Tally.of("all", all);

        assertThat(all).hasSizeGreaterThan(320);
        assertThat(tally.rules()).allSatisfy((rule, score) -> {
            assertThat(score.precision()).as("precision of " + rule).isGreaterThanOrEqualTo(TARGET);
            assertThat(score.recall()).as("recall of " + rule).isGreaterThanOrEqualTo(TARGET);
        });
        assertThat(tally.precision()).isGreaterThanOrEqualTo(TARGET);
        assertThat(tally.recall()).isGreaterThanOrEqualTo(TARGET);
    }

    /** Right, wrong and missed findings: of one rule, or of all. */
    private record Score(int right, int wrong, int missed) {

        Score plus(Score other) {
            return new Score(right + other.right, wrong + other.wrong, missed + other.missed);
        }

        double precision() {
            return right + wrong == 0 ? 1 : (double) right / (right + wrong);
        }

        double recall() {
            return right + missed == 0 ? 1 : (double) right / (right + missed);
        }
    }

    private record Tally(Map<String, Score> rules) {

        static Tally of(String name, List<Text> texts) {
            Map<String, Score> rules = new TreeMap<>();
            List<String> failures = new ArrayList<>();
            for (Text text : texts) {
                Set<String> triggered = text.triggered();
                Set<String> seen = new TreeSet<>(triggered);
                seen.addAll(text.expected());
                for (String rule : seen) {
                    boolean expected = text.expected().contains(rule);
                    boolean found = triggered.contains(rule);
                    Score score = new Score(expected && found ? 1 : 0, expected ? 0 : 1, found ? 0 : 1);
                    rules.merge(rule, score, Score::plus);
                    if (expected != found) {
                        failures.add((expected ? "missed " : "wrong  ") + rule + ": " + text.written());
                    }
                }
            }
            Tally tally = new Tally(rules);
            tally.print(name, texts.size(), failures);
            return tally;
        }

        private void print(String name, int texts, List<String> failures) {
            StringBuilder table = new StringBuilder("Corpus, %s, %d texts%n".formatted(name, texts));
            rules.forEach((rule, score) -> table.append(line(rule, score)));
            table.append(line("in all", total()));
            failures.forEach(failure -> table.append("  ").append(failure).append('\n'));
            System.out.println(table);
        }

        private static String line(String rule, Score score) {
            return "  %-24s precision %.3f  recall %.3f  (%d right, %d wrong, %d missed)%n"
                    .formatted(rule, score.precision(), score.recall(), score.right(), score.wrong(), score.missed());
        }

        private Score total() {
            return rules.values().stream().reduce(new Score(0, 0, 0), Score::plus);
        }

        double precision() {
            return total().precision();
        }

        double recall() {
            return total().recall();
        }
    }
}

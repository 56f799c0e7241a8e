package org.preuve.reporting.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Short texts, each with the rules whose words it should trigger. */
final class Corpus {

    static final String DIRECTIVE = "directive";
    static final String HELD_OUT = "held-out";
    static final String TUNING = "tuning";
    static final String SECOND_READING = "second-reading";

    private Corpus() {}

    /** A text, where it stands, and the rules that a lawyer would see in it. */
    record Text(Set<String> expected, Wording wording) {

        String written() {
            return wording.texts().values().iterator().next();
        }

        Set<String> triggered() {
            return DecideRuling.by(RulePacksOnce.BUNDLED).decide(wording, List.of(), Facts.NOW).findings().stream()
                    .filter(finding -> finding.cause() instanceof Finding.Cause.Words)
                    .map(finding -> finding.rule().value())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static List<Text> read(String name) {
        try (InputStream in = Corpus.class.getResourceAsStream("corpus/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no corpus " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Corpus::text)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text text(String line) {
        String[] columns = line.split(" \\| ", 4);
        String[] place = columns[2].split("/");
        Set<String> rules = columns[0].equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(columns[0].split(",")));
        Wording wording = new Wording(
                Map.of(Language.of(columns[1]).orElseThrow(), columns[3]),
                ClaimLevel.of(place[2]).orElseThrow(),
                Channel.of(place[1]).orElseThrow(),
                new Market(place[0]),
                Optional.empty());
        return new Text(rules, wording);
    }

    /** The packs of this release, read once for all tests. */
    private static final class RulePacksOnce {
        private static final RulePacks BUNDLED = RulePacks.bundled();
    }
}

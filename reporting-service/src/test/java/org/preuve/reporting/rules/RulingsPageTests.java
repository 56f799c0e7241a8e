package org.preuve.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** {@code docs/rulings.md} says what the packs say. After a change of a pack, {@code -Dpreuve.write-docs=true} writes its table anew. */
class RulingsPageTests {

    private static final Path PAGE = Path.of("../docs/rulings.md");
    private static final RulePacks PACKS = RulePacks.bundled();

    @Test
    void saysWhatThePacksSay() throws IOException {
        String page = Files.readString(PAGE);
        String written = with(with(page, "packs", packs()), "schemes", schemes());
        if (Boolean.getBoolean("preuve.write-docs")) {
            Files.writeString(PAGE, written);
        }

        assertThat(Files.readString(PAGE))
                .as("a pack changed: run this test with -Dpreuve.write-docs=true")
                .isEqualTo(written);
    }

    private static String with(String page, String part, String content) {
        String begin = "<!-- written from the " + part + ": begin -->\n";
        int from = page.indexOf(begin) + begin.length();
        int to = page.indexOf("<!-- written from the " + part + ": end -->\n");
        return page.substring(0, from) + content + page.substring(to);
    }

    private static String schemes() {
        JsonNode register = PACKS.texts().getFirst().tree().path("schemes");
        return register.valueStream()
                .map(scheme -> "| %s | %s | %s | %s |\n"
                        .formatted(
                                words(scheme.path("names")),
                                scheme.path("owner").asString(),
                                scheme.path("kind").asString(),
                                words(scheme.path("covers"))))
                .collect(Collectors.joining(
                        "", "\n| names | who stands behind it | kind | covers |\n|---|---|---|---|\n", ""));
    }

    private static String words(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    @Test
    void namesEachRuleOnce() {
        assertThat(PACKS.all().stream().flatMap(pack -> pack.rules().stream()))
                .extracting(Rule::id)
                .doesNotHaveDuplicates();
    }

    private static String packs() {
        return PACKS.all().stream().map(RulingsPageTests::pack).collect(Collectors.joining());
    }

    private static String pack(RulePack pack) {
        String rules = pack.rules().stream().map(RulingsPageTests::row).collect(Collectors.joining());
        return """

                ### %s, version %s
                %s. Market: %s. In force from %s%s; last compared with its source on %s.

                | rule | what it looks at | law | effect | what clears it |
                |---|---|---|---|---|
                %s""".formatted(
                        pack.id(),
                        pack.version(),
                        pack.law(),
                        pack.market().map(Market::code).orElse("everywhere"),
                        pack.from(),
                        pack.until().map(until -> " until " + until).orElse(""),
                        pack.checked(),
                        rules);
    }

    private static String row(Rule rule) {
        return "| `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(), inBoth(rule.name()), law(rule), effects(rule.effects()), inBoth(rule.clearedBy()));
    }

    private static String inBoth(Map<Language, String> texts) {
        return texts.get(Language.EN) + " — *" + texts.get(Language.FR) + "*";
    }

    private static String law(Rule rule) {
        Stream<String> laws = rule.trigger() instanceof Trigger.Words words
                ? words.cases().stream().flatMap(one -> one.law().stream())
                : Stream.of();
        return Stream.concat(Stream.of(rule.article()), laws).collect(Collectors.joining("<br>"));
    }

    private static String effects(Map<ClaimLevel, Effect> effects) {
        if (effects.size() == ClaimLevel.values().length
                && Set.copyOf(effects.values()).size() == 1) {
            return effects.values().iterator().next().name();
        }
        return Arrays.stream(Effect.values())
                .filter(effects::containsValue)
                .map(effect -> effect + " (" + levels(effects, effect) + ")")
                .collect(Collectors.joining("; "));
    }

    private static String levels(Map<ClaimLevel, Effect> effects, Effect effect) {
        return Arrays.stream(ClaimLevel.values())
                .filter(level -> effects.get(level) == effect)
                .map(ClaimLevel::word)
                .collect(Collectors.joining(", "));
    }
}

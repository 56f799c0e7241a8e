package org.preuve.reporting.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.log.Hash;

class CheckPageTests {

    private static final String HTML = new String(CheckPage.assemble().bytes(), UTF_8);
    private static final String CHECKING = between("<script id=\"checking\">", "</script>");
    private static final String VIEW = between("<script id=\"view\">", "</script>");

    @Test
    void isOneSmallFileThatIsAlwaysTheSame() {
        assertThat(CheckPage.assemble().bytes()).isEqualTo(HTML.getBytes(UTF_8));
        assertThat(HTML.getBytes(UTF_8).length).isLessThan(100_000);
        assertThat(HTML).doesNotContain("{{", "localhost");
    }

    @Test
    void asksNothingOfAnybody() {
        assertThat(HTML)
                .doesNotContain("http-equiv=\"refresh\"", " src=", "@import", " url(", "<link", "<iframe", "<form");
        assertThat(CHECKING + VIEW)
                .doesNotContain(
                        "fetch(", "XMLHttpRequest", "WebSocket", "import(", "importScripts", "sendBeacon", "eval(")
                .doesNotContain("innerHTML", "insertAdjacentHTML", "document.write", "localStorage", "cookie");
    }

    @Test
    void letsItsOwnScriptsRunAndNothingElse() {
        String policy = CheckPage.assemble().contentPolicy();
        assertThat(HTML).contains("<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">");
        assertThat(policy)
                .contains("default-src 'none'", sha256(CHECKING), sha256(VIEW), sha256(between("<style>", "</style>")))
                .doesNotContain("unsafe", "'self'");
    }

    @Test
    void checksWithoutAPageAndShowsWithoutChecking() {
        assertThat(CHECKING).doesNotContain("document.", "window.", "location", "navigator");
        assertThat(VIEW).doesNotContain("crypto.subtle.", "sha256(", "isSignedBy(");
    }

    @Test
    void hasWordsForEverythingInBothLanguages() {
        Set<String> english = names(VIEW.substring(VIEW.indexOf("ENGLISH = {"), VIEW.indexOf("FRENCH = {")));
        Set<String> french = names(VIEW.substring(VIEW.indexOf("FRENCH = {"), VIEW.indexOf("---- The view")));
        assertThat(french).isEqualTo(english);
        Set<String> wanted = new TreeSet<>(matches(HTML, "data-words=\"([^\"]*)\""));
        wanted.addAll(matches(VIEW, "say\\('([^']*)'[),]"));
        wanted.addAll(matches(CHECKING, "(?:refuse|passed|failed|notChecked|Refusal)\\('([^']*)'"));
        wanted.addAll(matches(CHECKING, "insist\\(.*?, '([a-z-]+)'[,)](?! ===)"));
        Stream.of(StepName.values()).forEach(step -> {
            wanted.add(step.name());
            wanted.add(step.name() + "-is");
        });
        assertThat(english).containsAll(wanted);
    }

    @Test
    void neverPraises() {
        assertThat(HTML.toLowerCase(java.util.Locale.ROOT))
                .doesNotContain(
                        "✓",
                        "✔",
                        "✅",
                        "compliant",
                        "certified",
                        "authentic",
                        "genuine",
                        "guarantee",
                        "garanti",
                        "green");
    }

    private static Set<String> names(String words) {
        return matches(words, "'([A-Za-z_-]+)': '");
    }

    private static Set<String> matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String between(String start, String end) {
        int from = HTML.indexOf(start) + start.length();
        return HTML.substring(from, HTML.indexOf(end, from));
    }

    private static String sha256(String text) {
        byte[] hash = Hash.sha256(text.getBytes(UTF_8)).bytes();
        return "'sha256-" + java.util.Base64.getEncoder().encodeToString(hash) + "'";
    }
}

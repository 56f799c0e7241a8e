package org.preuve.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.JsonNodeFactory;

/** The page as a reader uses it: saved to disk, opened from there in a browser, a file chosen, a key pasted. */
class SavedPageTests {

    private static final SmallLog LOG = SmallLog.withClaim();

    @TempDir
    Path folder;

    private Browser browser;
    private URI page;

    @BeforeEach
    void start() throws Exception {
        page = Files.write(
                        folder.resolve("preuve-check.html"),
                        CheckPage.assemble().bytes())
                .toUri();
        browser = new Browser(folder);
    }

    @AfterEach
    void stop() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void saysOfEachStepWhatTheLibrarySays() throws Exception {
        var sound = new Agreement.Case("sound", LOG.bundle(4, 0).write(), LOG.policy(Optional.of("2")));
        String text = new String(sound.file(), StandardCharsets.UTF_8);
        byte[] changed = text.replace("60 % recycled", "90 % recycled").getBytes(StandardCharsets.UTF_8);
        for (var file : List.of(sound, new Agreement.Case("changed", changed, sound.policy()))) {
            open("en");
            trust(file.policy());
            choose(file.what() + ".preuve.json", file.file());
            assertThat(steps()).isEqualTo(file.outcomes());
        }
        assertThat(summary()).startsWith("Do not rely on this file.").contains("Signature, Digest");
    }

    @Test
    void withoutAKeySaysThatTheLogWasNotIdentified() throws Exception {
        open("fr");
        choose("sound.preuve.json", LOG.bundle(4, 0).write());
        assertThat(summary()).contains("vous n’avez pas donné de clé");
        assertThat(steps())
                .containsEntry("SIGNATURE_VALID", "PASSED")
                .containsEntry("DIGEST_MATCHES", "PASSED")
                .containsEntry("INCLUDED", "NOT_CHECKED")
                .containsEntry("CHECKPOINT_SIGNED", "NOT_CHECKED")
                .containsEntry("KEY_ENTITLED", "NOT_CHECKED");
        trust(LOG.vkey());
        Awaitility.await()
                .untilAsserted(() -> assertThat(steps())
                        .containsEntry("CHECKPOINT_SIGNED", "PASSED")
                        .containsEntry("KEY_ENTITLED", "PASSED"));
    }

    @Test
    void checksAReceiptAndRefusesWhatIsNeither() throws Exception {
        open("en");
        trust(LOG.vkey());
        choose("entry.tlog-proof", LOG.receipt(4).toString().getBytes(StandardCharsets.UTF_8));
        assertThat(steps())
                .containsEntry("INCLUDED", "PASSED")
                .containsEntry("CHECKPOINT_SIGNED", "PASSED")
                .containsEntry("SIGNATURE_VALID", "NOT_CHECKED");
        choose("holiday.json", "{\"a\": 1, \"a\": 2}".getBytes(StandardCharsets.UTF_8));
        assertThat(summary()).startsWith("This file cannot be checked.").contains("line 1");
        trust("no key");
        Awaitility.await()
                .untilAsserted(() -> assertThat(text("trust-wrong")).contains("neither the key of a log nor a policy"));
    }

    @Test
    void speaksToNobodyAndFitsASmallScreen() {
        browser.resize(360, 800);
        open("fr");
        assertThatThrownBy(() -> browser.evaluate("fetch('https://example.com/')"))
                .hasMessageContaining("Failed to fetch");
        assertThat(browser.evaluate("document.documentElement.scrollWidth").asInt())
                .isLessThanOrEqualTo(360);
        assertThat(browser.evaluate("document.documentElement.lang").asString()).isEqualTo("fr");
        assertThat(browser.evaluate("document.getElementById('save').hidden").asBoolean())
                .isTrue();
    }

    private void open(String language) {
        browser.open(URI.create(page + "?lang=" + language));
    }

    private void choose(String name, byte[] content) throws Exception {
        browser.choose("file", Files.write(folder.resolve(name), content));
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> text("file-name").equals(name));
    }

    private void trust(String policy) {
        String text = JsonNodeFactory.instance.stringNode(policy).toString();
        browser.evaluate("at('trust').value = " + text + "; at('trust').dispatchEvent(new Event('input'))");
    }

    private Map<String, String> steps() {
        Map<String, String> outcomes = new TreeMap<>();
        browser.evaluate("[...document.querySelectorAll('#steps li')].map(step => [step.id, step.className])")
                .forEach(
                        step -> outcomes.put(step.get(0).asString(), step.get(1).asString()));
        return outcomes;
    }

    private String summary() {
        return text("summary");
    }

    private String text(String id) {
        return browser.evaluate("document.getElementById('" + id + "').textContent")
                .asString();
    }
}

package org.preuve.reporting.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.proofs.log.Hash;

/**
 * One HTML file with everything in it, put together from its parts; the same parts always give the same bytes. It names
 * nobody and nothing of this installation, so that a copy from here checks files of any other.
 */
public final class CheckPage {

    /** What decides; runs in any JavaScript engine with WebCrypto, without a page. */
    private static final String[] CHECKING = {
        "bytes",
        "json",
        "ed25519",
        "note",
        "policy",
        "log",
        "keys",
        "credential",
        "envelope",
        "key-history",
        "status",
        "changes",
        "bundle",
        "steps"
    };

    /** What is shown. */
    private static final String[] VIEW = {"words-en", "words-fr", "view"};

    private final String html;
    private final String contentPolicy;

    private CheckPage(String html, String contentPolicy) {
        this.html = html;
        this.contentPolicy = contentPolicy;
    }

    /** Reads the parts from the class path. */
    public static CheckPage assemble() {
        String style = part("page.css");
        String checking = scripts(CHECKING);
        String view = scripts(VIEW);
        String policy = "default-src 'none'; script-src %s %s; style-src %s; base-uri 'none'; form-action 'none'"
                .formatted(hash(checking), hash(view), hash(style));
        String html = part("page.html")
                .replace("{{policy}}", policy)
                .replace("{{style}}", style)
                .replace("{{checking}}", checking)
                .replace("{{view}}", view);
        return new CheckPage(html, policy);
    }

    public byte[] bytes() {
        return html.getBytes(StandardCharsets.UTF_8);
    }

    /** What the page may do: run its own scripts. It may not speak to anybody. The page says the same of itself. */
    public String contentPolicy() {
        return contentPolicy;
    }

    private static String scripts(String... names) {
        return Stream.of(names).map(name -> part(name + ".js")).collect(Collectors.joining("\n", "\n", ""));
    }

    private static String part(String name) {
        try (InputStream part = CheckPage.class.getResourceAsStream(name)) {
            if (part == null) {
                throw new IllegalStateException("the checking page lacks " + name);
            }
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As a content security policy names the script or style that it allows. */
    private static String hash(String text) {
        byte[] hash = Hash.sha256(text.getBytes(StandardCharsets.UTF_8)).bytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(hash) + "'";
    }
}

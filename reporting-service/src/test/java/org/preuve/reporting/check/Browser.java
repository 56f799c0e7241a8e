package org.preuve.reporting.check;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A Chromium without a window, driven by its DevTools protocol; one page. */
final class Browser implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Process process;
    private final WebSocket socket;
    private final BlockingQueue<JsonNode> messages = new LinkedBlockingQueue<>();
    private int lastId;

    /** Skips the test where there is no Chromium. */
    Browser(Path folder) throws IOException {
        Optional<Path> program = program();
        assumeTrue(program.isPresent(), "SKIPPED: there is no chromium");
        Path profile = Files.createDirectories(folder.resolve("profile"));
        process = new ProcessBuilder(
                        program.get().toString(),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-dev-shm-usage",
                        "--remote-debugging-port=0",
                        "--user-data-dir=" + profile,
                        "about:blank")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("chromium.log").toFile())
                .start();
        Path port = profile.resolve("DevToolsActivePort");
        Awaitility.await()
                .atMost(SOON)
                .until(() -> Files.exists(port) && Files.readAllLines(port).size() > 1);
        List<String> lines = Files.readAllLines(port);
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1)), new Listener())
                .join();
        attach();
    }

    private static Optional<Path> program() {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of(Path.of(folder, "chromium"), Path.of(folder, "chromium-browser")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private @Nullable String session;

    private void attach() {
        ObjectNode target = JsonNodeFactory.instance.objectNode().put("url", "about:blank");
        String id = send("Target.createTarget", target).path("targetId").asString();
        session = send(
                        "Target.attachToTarget",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("targetId", id)
                                .put("flatten", true))
                .path("sessionId")
                .asString();
        send("Page.enable", JsonNodeFactory.instance.objectNode());
        send("DOM.enable", JsonNodeFactory.instance.objectNode());
    }

    /** Sends a command and waits for its result. */
    JsonNode send(String method, ObjectNode parameters) {
        int id = ++lastId;
        ObjectNode command = JsonNodeFactory.instance.objectNode().put("id", id).put("method", method);
        command.set("params", parameters);
        if (session != null) {
            command.put("sessionId", session);
        }
        socket.sendText(command.toString(), true).join();
        while (true) {
            JsonNode message = next();
            if (message.path("id").asInt(-1) == id) {
                if (message.has("error")) {
                    throw new IllegalStateException(method + ": " + message);
                }
                return message.path("result");
            }
        }
    }

    private JsonNode next() {
        try {
            JsonNode message = messages.poll(SOON.toSeconds(), TimeUnit.SECONDS);
            if (message == null) {
                throw new IllegalStateException("the browser does not answer");
            }
            return message;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    void open(URI page) {
        send("Page.navigate", JsonNodeFactory.instance.objectNode().put("url", page.toString()));
        Awaitility.await()
                .atMost(SOON)
                .until(() -> evaluate("document.readyState + ' ' + location.href")
                        .asString()
                        .equals("complete " + page));
    }

    /** The value of an expression, awaited when it is a promise. */
    JsonNode evaluate(String expression) {
        JsonNode result = send(
                "Runtime.evaluate",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("expression", expression)
                        .put("awaitPromise", true)
                        .put("returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(expression + ": " + result);
        }
        return result.path("result").path("value");
    }

    /** Chooses a file, as a reader does with the input of this id. */
    void choose(String input, Path file) {
        int root = send("DOM.getDocument", JsonNodeFactory.instance.objectNode())
                .path("root")
                .path("nodeId")
                .asInt();
        ObjectNode wanted =
                JsonNodeFactory.instance.objectNode().put("nodeId", root).put("selector", "#" + input);
        int node = send("DOM.querySelector", wanted).path("nodeId").asInt();
        ObjectNode files = JsonNodeFactory.instance.objectNode().put("nodeId", node);
        files.putArray("files").add(file.toAbsolutePath().toString());
        send("DOM.setFileInputFiles", files);
    }

    void resize(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("width", width)
                        .put("height", height)
                        .put("deviceScaleFactor", 1)
                        .put("mobile", false));
    }

    /** A PNG of the whole page. */
    byte[] picture() {
        return Base64.getDecoder()
                .decode(send(
                                "Page.captureScreenshot",
                                JsonNodeFactory.instance.objectNode().put("captureBeyondViewport", true))
                        .path("data")
                        .asString());
    }

    /** Its helpers write to the profile until they end, too. */
    @Override
    public void close() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        socket.abort();
        process.destroy();
        for (ProcessHandle one : all) {
            if (!hasEnded(one)) {
                one.destroyForcibly();
                hasEnded(one);
            }
        }
    }

    private static boolean hasEnded(ProcessHandle one) {
        return one.onExit()
                .orTimeout(10, TimeUnit.SECONDS)
                .handle((ended, late) -> late == null)
                .join();
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            text.append(part);
            if (last) {
                messages.add(JsonMapper.shared().readTree(text.toString()));
                text.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}

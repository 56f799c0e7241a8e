package org.preuve.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Node, where there is one. */
final class NodeEngine implements Engine {

    private final Path folder;

    /** Skips the test where there is no Node of at least version 20. */
    NodeEngine(Path folder) throws Exception {
        assumeTrue(isThere(), "SKIPPED: there is no node, version 20 or later");
        this.folder = folder;
        Files.write(folder.resolve("page.html"), CheckPage.assemble().bytes());
        for (String name : List.of("ask.mjs", "answer.js")) {
            Files.write(folder.resolve(name), resource(name));
        }
    }

    static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(NodeEngine.class.getResourceAsStream(name), name)) {
            return in.readAllBytes();
        }
    }

    private static boolean isThere() throws InterruptedException {
        try {
            Process node = new ProcessBuilder("node", "--version").start();
            String version = new String(node.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            return node.waitFor() == 0 && Integer.parseInt(version.strip().replaceAll("v(\\d+).*", "$1")) >= 20;
        } catch (IOException absent) {
            return false;
        }
    }

    /** One Node on each core: each takes a run of the questions. */
    @Override
    public List<JsonNode> ask(List<ObjectNode> questions) throws Exception {
        int each = Math.ceilDiv(questions.size(), Runtime.getRuntime().availableProcessors());
        List<Process> nodes = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += each) {
            nodes.add(start(nodes.size(), questions.subList(from, Math.min(from + each, questions.size()))));
        }
        List<JsonNode> answers = new ArrayList<>();
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(nodes.get(i).waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(nodes.get(i).exitValue()).isZero();
            Files.readAllLines(answered(i)).stream()
                    .map(JsonMapper.shared()::readTree)
                    .forEach(answers::add);
        }
        return answers;
    }

    private Process start(int number, List<ObjectNode> questions) throws IOException {
        Path asked = folder.resolve("questions-" + number);
        Files.write(asked, questions.stream().map(ObjectNode::toString).toList());
        return new ProcessBuilder("node", "ask.mjs", "page.html", "answer.js")
                .directory(folder.toFile())
                .redirectInput(asked.toFile())
                .redirectOutput(answered(number).toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private Path answered(int number) {
        return folder.resolve("answers-" + number);
    }

    @Override
    public void close() {}
}

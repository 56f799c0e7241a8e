package org.preuve.reporting.check;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The page as a reader has it: saved to disk and opened in a browser. */
final class BrowserEngine implements Engine {

    private final Browser browser;

    BrowserEngine(Path folder) throws Exception {
        browser = new Browser(folder);
        Path page =
                Files.write(folder.resolve("saved.html"), CheckPage.assemble().bytes());
        browser.open(page.toUri());
        browser.evaluate(new String(NodeEngine.resource("answer.js"), StandardCharsets.UTF_8));
    }

    @Override
    public List<JsonNode> ask(List<ObjectNode> questions) {
        List<JsonNode> answers = new ArrayList<>();
        for (ObjectNode question : questions) {
            String text =
                    JsonNodeFactory.instance.stringNode(question.toString()).toString();
            answers.add(JsonMapper.shared()
                    .readTree(browser.evaluate("answer(" + text + ")").asString()));
        }
        return answers;
    }

    @Override
    public void close() {
        browser.close();
    }
}

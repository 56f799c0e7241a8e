package org.preuve.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The checking code of the page against vectors that others publish, in Node and in a browser. */
class VectorTests {

    private static final Path VECTORS = Path.of("../../shared/vectors");
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .build();

    @TempDir
    Path folder;

    private record Vector(String name, ObjectNode question, String expected) {}

    @BeforeAll
    static void look() {
        assumeTrue(Files.isDirectory(VECTORS), "SKIPPED: there is no ../shared/vectors beside this checkout");
    }

    @Test
    void decidesAsThePublishedVectorsSay() throws Exception {
        try (Engine node = new NodeEngine(folder)) {
            assertAgrees("node", node, all());
        }
    }

    @Test
    void decidesTheSameInABrowser() throws Exception {
        try (Engine browser = new BrowserEngine(folder)) {
            assertAgrees("chromium", browser, all());
        }
    }

    private static List<Vector> all() throws IOException {
        List<Vector> all = new ArrayList<>(signatures());
        all.addAll(canonicalForms());
        all.addAll(proofs("inclusion"));
        all.addAll(proofs("consistency"));
        all.add(dataIntegrity());
        return all;
    }

    private static void assertAgrees(String engine, Engine asked, List<Vector> vectors) throws Exception {
        List<JsonNode> answers =
                asked.ask(vectors.stream().map(Vector::question).toList());
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < vectors.size(); i++) {
            if (!answers.get(i).asString().equals(vectors.get(i).expected())) {
                wrong.add(vectors.get(i).name());
            }
        }
        System.out.println("checking page in " + engine + ": " + vectors.size() + " published vectors");
        assertThat(vectors).hasSizeGreaterThan(200);
        assertThat(wrong).isEmpty();
    }

    private static List<Vector> signatures() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode group : JSON.readTree(Files.readString(VECTORS.resolve("ed25519/wycheproof.json")))
                .path("testGroups")) {
            for (JsonNode test : group.path("tests")) {
                ObjectNode question = question("signature")
                        .put("key", base64(group.at("/publicKey/pk")))
                        .put("message", base64(test.path("msg")))
                        .put("signature", base64(test.path("sig")));
                boolean valid = test.path("result").asString().equals("valid");
                vectors.add(new Vector("ed25519 " + test.path("tcId"), question, String.valueOf(valid)));
            }
        }
        return vectors;
    }

    private static List<Vector> canonicalForms() throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (Path input : files("jcs/input")) {
            String expected = Files.readString(VECTORS.resolve("jcs/output").resolve(input.getFileName()));
            ObjectNode question =
                    question("json").put("json", Base64.getEncoder().encodeToString(Files.readAllBytes(input)));
            vectors.add(new Vector(input.toString(), question, expected));
        }
        return vectors;
    }

    private static List<Vector> proofs(String kind) throws IOException {
        List<Vector> vectors = new ArrayList<>();
        for (Path file : files("merkle/" + kind)) {
            ObjectNode question = JSON.readTree(Files.readString(file)).asObject();
            for (String name : List.of("leafIdx", "treeSize", "size1", "size2")) {
                if (question.has(name)) {
                    BigInteger number = question.path(name).bigIntegerValue();
                    question.put(name, number.toString());
                }
            }
            String expected = question.path("wantErr").asBoolean() ? "refused" : "accepted";
            vectors.add(new Vector(file.toString(), question.put("question", kind), expected));
        }
        return vectors;
    }

    private static Vector dataIntegrity() throws IOException {
        byte[] signed = Files.readAllBytes(VECTORS.resolve("eddsa-jcs-2022/signedJCS.json"));
        JsonNode keys = JSON.readTree(Files.readString(VECTORS.resolve("eddsa-jcs-2022/keyPair.json")));
        ObjectNode question = question("proved")
                .put("record", Base64.getEncoder().encodeToString(signed))
                .put("key", keys.path("publicKeyMultibase").asString());
        return new Vector("eddsa-jcs-2022", question, "true");
    }

    private static ObjectNode question(String name) {
        return JsonNodeFactory.instance.objectNode().put("question", name);
    }

    private static String base64(JsonNode hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex.asString()));
    }

    private static List<Path> files(String name) throws IOException {
        try (Stream<Path> files = Files.walk(VECTORS.resolve(name))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}

package org.preuve.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of transparency-dev/merkle: each file says itself whether it must be refused. */
class MerkleVectorTests {

    @Test
    void acceptsAndRefusesEveryInclusionProofAsItsFileSays() throws IOException {
        assertThat(disagreements("inclusion", MerkleVectorTests::includes)).isEmpty();
    }

    @Test
    void acceptsAndRefusesEveryConsistencyProofAsItsFileSays() throws IOException {
        assertThat(disagreements("consistency", MerkleVectorTests::isConsistent))
                .isEmpty();
    }

    private static boolean includes(JsonNode vector) {
        InclusionProof proof = new InclusionProof(number(vector, "leafIdx"), path(vector));
        return proof.checks(hash(vector, "leafHash"), new TreeHead(number(vector, "treeSize"), hash(vector, "root")));
    }

    private static boolean isConsistent(JsonNode vector) {
        return new ConsistencyProof(path(vector))
                .checks(
                        new TreeHead(number(vector, "size1"), hash(vector, "root1")),
                        new TreeHead(number(vector, "size2"), hash(vector, "root2")));
    }

    /** Values that our types cannot even hold (no hash, an index of 2^64 - 1) are refused by the types. */
    private interface Check {
        boolean accepts(JsonNode vector);
    }

    private static List<String> disagreements(String kind, Check check) throws IOException {
        Optional<Path> folder = vectors(kind);
        assumeTrue(folder.isPresent(), "no ../shared/vectors/merkle beside this checkout: published vectors not run");
        List<String> wrong = new ArrayList<>();
        int accepted = 0;
        int refused = 0;
        try (Stream<Path> files = Files.walk(folder.get())) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                JsonNode vector = JsonMapper.shared().readTree(Files.readString(file));
                boolean accepts;
                try {
                    accepts = check.accepts(vector);
                } catch (IllegalArgumentException | ArithmeticException e) {
                    accepts = false;
                }
                if (accepts == vector.get("wantErr").asBoolean()) {
                    wrong.add(file + ": " + vector.get("desc").asString());
                }
                accepted += accepts ? 1 : 0;
                refused += accepts ? 0 : 1;
            }
        }
        assertThat(accepted).isPositive();
        assertThat(refused).isGreaterThan(30);
        System.out.println("merkle " + kind + " vectors: " + accepted + " accepted, " + refused + " refused");
        return wrong;
    }

    private static long number(JsonNode vector, String name) {
        return new BigInteger(vector.get(name).asString()).longValueExact();
    }

    private static Hash hash(JsonNode vector, String name) {
        return Hash.ofBase64(vector.get(name).asString());
    }

    private static List<Hash> path(JsonNode vector) {
        List<Hash> path = new ArrayList<>();
        JsonNode proof = vector.get("proof");
        for (int i = 0; proof != null && i < proof.size(); i++) {
            path.add(Hash.ofBase64(proof.get(i).asString()));
        }
        return path;
    }

    private static Optional<Path> vectors(String kind) {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/vectors/merkle").resolve(kind);
            if (Files.isDirectory(folder)) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }
}

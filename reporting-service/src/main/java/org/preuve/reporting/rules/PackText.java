package org.preuve.reporting.rules;

import java.nio.charset.StandardCharsets;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import org.preuve.proofs.log.Hash;
import tools.jackson.databind.node.ObjectNode;

/**
 * A rule pack as data: one JSON document that holds all that a ruling by it depends on, also how its languages take words back. Its digest is over its
 * canonical form (RFC 8785), so that a ruling which names it can be decided again by the very same rules.
 *
 * @param json canonical
 */
public record PackText(String id, String version, Hash digest, String json) {

    /**
     * A pack that can be applied.
     *
     * @throws UnreadablePack saying what is missing or misspelt
     */
    public static PackText of(ObjectNode pack) {
        byte[] canonical;
        try {
            canonical = CanonicalJson.write(pack);
        } catch (MalformedJson e) {
            throw new UnreadablePack("pack", e);
        }
        RulePack compiled = PackReader.compile(pack, Hash.sha256(canonical));
        return new PackText(
                compiled.id(), compiled.version(), compiled.digest(), new String(canonical, StandardCharsets.UTF_8));
    }

    /** A tree of its own for whoever asks. */
    public ObjectNode tree() {
        return CanonicalJson.parse(json.getBytes(StandardCharsets.UTF_8)).asObject();
    }

    RulePack compiled() {
        return PackReader.compile(tree(), digest);
    }
}

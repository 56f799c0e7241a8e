package org.preuve.reporting.check;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.SealedRecord;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.Envelope;
import org.preuve.reporting.check.Agreement.Case;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Page and library say the same of records that come as {@code application/vc+jwt}. */
class EnvelopeAgreementTests {

    private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();
    private static final Credential ATTESTATION =
            SmallLog.SUPPLIER.asToken(SmallLog.SUPPLIER.attestation("09506000134352", null));

    @TempDir
    Path folder;

    @Test
    void aSoundOneHoldsAndADamagedOneFailsAlike() throws Exception {
        SmallLog log = SmallLog.withClaim();
        Bundle sound = log.bundle(log.seal(ATTESTATION));
        String policy = log.policy(Optional.empty());
        List<Case> cases = new ArrayList<>();
        cases.add(new Case("sound", sound.write(), policy));
        Damage.of(JsonMapper.shared().readTree(sound.write()).asObject()).stream()
                .filter(part -> part.where().startsWith("/record"))
                .forEach(part -> cases.add(
                        new Case(part.where(), part.document().toString().getBytes(UTF_8), policy)));
        for (String token : tokens()) {
            SealedRecord other = new SealedRecord(
                    Envelope.around(token),
                    sound.sealed().salt(),
                    sound.sealed().receipt());
            Bundle bundle = new Bundle(other, sound.keys(), sound.restsOn(), sound.policy());
            cases.add(new Case(token, bundle.write(), policy));
        }
        assertThat(new Agreement(folder).page(cases.subList(0, 1)).getFirst())
                .containsEntry("SIGNATURE_VALID", "PASSED")
                .containsEntry("KEY_ENTITLED", "PASSED")
                .containsEntry("DIGEST_MATCHES", "PASSED");
        new Agreement(folder).agree(cases);
    }

    /** Tokens that are wrong in one place, most of them really signed. */
    private static List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        String token = ATTESTATION.token().orElseThrow();
        String[] parts = token.split("\\.");
        JsonNode header = json(parts[0]);
        JsonNode content = json(parts[1]);
        Damage.of(header.asObject())
                .forEach(part -> tokens.add(signed(part.document().toString(), content.toString())));
        Damage.of(content.asObject())
                .forEach(part ->
                        tokens.add(signed(header.toString(), part.document().toString())));
        tokens.add(signed(with(header, "iss", content.get("issuer").asString()), content.toString()));
        tokens.add(signed(with(header, "iss", "did:web:other.example"), content.toString()));
        tokens.add(signed(with(header, "jwk", "{}"), content.toString()));
        tokens.add(signed(header.toString(), with(content, "proof", "x")));
        tokens.add(signed(header.toString(), with(content, "exp", "1")));
        tokens.add(signed(header.toString(), content.toPrettyString()));
        tokens.add(signed(header.toString(), "no json"));
        tokens.add(signed("[]", content.toString()));
        tokens.add(signed(header.toString(), "[]"));
        tokens.add(signed(header.toString(), content.toString().replaceFirst("\\{", "{\"id\":\"x\",")));
        tokens.add(token + ".");
        tokens.add(token + "=");
        tokens.add(parts[0] + "." + parts[1]);
        tokens.add(parts[0] + "." + parts[1] + ".");
        tokens.add(parts[0] + "." + parts[1] + "." + parts[2].substring(4));
        tokens.add(token.replace('.', ':'));
        tokens.add(" " + token);
        tokens.add("");
        return tokens;
    }

    private static JsonNode json(String part) {
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(part));
    }

    private static String with(JsonNode json, String name, String value) {
        return ((ObjectNode) json.deepCopy()).put(name, value).toString();
    }

    private static String signed(String header, String content) {
        String signed = BASE64URL.encodeToString(header.getBytes(UTF_8)) + "."
                + BASE64URL.encodeToString(content.getBytes(UTF_8));
        byte[] signature = SmallLog.SUPPLIER.key().sign(signed.getBytes(US_ASCII));
        return signed + "." + BASE64URL.encodeToString(signature);
    }
}

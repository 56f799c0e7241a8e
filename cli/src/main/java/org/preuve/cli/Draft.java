package org.preuve.cli;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.CredentialDraft;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.Did;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the user wrote, and what they said beside it. A whole credential has a {@code credentialSubject}; else it is one. */
record Draft(
        JsonNode written,
        Did author,
        @Nullable String kind,
        @Nullable String validUntil) {

    /** Subjects of key records that are not called as their kind is. */
    private static final Set<String> KEY_TYPES = Set.of("KeyRevocation", "LogKey");

    /** The document to sign. What the user wrote wins over what would be added, also where the signer refuses it then. */
    ObjectNode completed(Instant now, UUID id) {
        if (!written.isObject()) {
            throw new CommandRefused("The draft must be a JSON object.");
        }
        ObjectNode document = CredentialDraft.of(
                new RecordId(id), recordKind(), author, Instant.ofEpochSecond(now.getEpochSecond()), null, subject());
        if (validUntil != null) {
            document.put("validUntil", validUntil);
        }
        if (isWholeCredential()) {
            for (Map.Entry<String, JsonNode> member : written.properties()) {
                document.set(member.getKey(), member.getValue());
            }
        }
        return document;
    }

    private boolean isWholeCredential() {
        return written.has("credentialSubject");
    }

    private ObjectNode subject() {
        JsonNode subject = isWholeCredential() ? written.get("credentialSubject") : written;
        return subject.asObjectOpt()
                .orElseThrow(() -> new CommandRefused("The draft's credentialSubject must be a JSON object."));
    }

    private RecordKind recordKind() {
        if (kind != null) {
            return RecordKind.ofWord(kind.toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new CommandRefused("There is no kind \"" + kind + "\", only " + words() + "."));
        }
        return ofType(written.path("type").path(1))
                .or(() -> ofType(subject().path("type")))
                .orElseThrow(() -> new CommandRefused(
                        "The draft does not say what kind of record it is: give --kind with one of " + words() + "."));
    }

    /** Of {@code AttestationCredential} as of {@code Attestation}. */
    private static Optional<RecordKind> ofType(JsonNode type) {
        String name = type.asString("");
        return KEY_TYPES.contains(name)
                ? Optional.of(RecordKind.KEY)
                : RecordKind.ofType(name).or(() -> RecordKind.ofType(name + "Credential"));
    }

    private static String words() {
        return Arrays.stream(RecordKind.values()).map(RecordKind::word).collect(Collectors.joining(", "));
    }
}

package org.preuve.proofs.audit;

import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.RefusedNote;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a key record says about its issuer's keys, as it stands: whether it may say so is {@link KeyHistory}'s to decide. */
public sealed interface KeyRecord {

    /** The issuer may sign with this key, from the next entry on (subject type {@code Key}). */
    record Entitlement(VerificationMethod method, VerificationKey key) implements KeyRecord {}

    /** The issuer may not sign with this key any more, from the next entry on, for good ({@code KeyRevocation}). */
    record Revocation(VerificationMethod method, VerificationKey key, String reason) implements KeyRecord {}

    /** The issuer's log signs with {@code next} from this size on, after {@code previous}, if it had one ({@code LogKey}). */
    record LogKeyChange(LogKey next, Optional<LogKey> previous, long fromSize) implements KeyRecord {}

    /**
     * Empty when the record is no key record, or its subject is not about its issuer, does not have one of these types, or
     * does not name a key under that key's own name.
     */
    static Optional<KeyRecord> of(Credential record) {
        if (record.kind() != RecordKind.KEY) {
            return Optional.empty();
        }
        ObjectNode subject = record.subject();
        if (!text(subject, "id").equals(record.issuer().value())) {
            return Optional.empty();
        }
        return switch (text(subject, "type")) {
            case "Key" -> named(record, subject).map(named -> named);
            case "KeyRevocation" ->
                named(record, subject)
                        .map(named -> new Revocation(named.method(), named.key(), text(subject, "reason")));
            case "LogKey" -> logKey(subject);
            default -> Optional.empty();
        };
    }

    private static Optional<Entitlement> named(Credential record, ObjectNode subject) {
        try {
            VerificationKey key = VerificationKey.ofMultibase(text(subject, "publicKeyMultibase"));
            VerificationMethod method = record.issuer().isKey()
                    ? VerificationMethod.ofKey(key)
                    : VerificationMethod.of(record.issuer(), key);
            return text(subject, "verificationMethod").equals(method.value())
                    ? Optional.of(new Entitlement(method, key))
                    : Optional.empty();
        } catch (InvalidKey e) {
            return Optional.empty();
        }
    }

    private static Optional<KeyRecord> logKey(ObjectNode subject) {
        try {
            LogKey next = LogKey.parse(text(subject, "vkey"));
            Optional<LogKey> previous = subject.has("previousVkey")
                    ? Optional.of(LogKey.parse(text(subject, "previousVkey")))
                    : Optional.empty();
            JsonNode size = subject.path("fromSize");
            boolean sameLog = next.name().equals(text(subject, "origin"))
                    && previous.stream()
                            .allMatch(before -> before.origin().equals(next.origin())
                                    && !before.key().equals(next.key()));
            return sameLog && size.isIntegralNumber() && size.asLong(-1) >= 0
                    ? Optional.of(new LogKeyChange(next, previous, size.asLong()))
                    : Optional.empty();
        } catch (RefusedNote e) {
            return Optional.empty();
        }
    }

    private static String text(ObjectNode subject, String name) {
        JsonNode value = subject.get(name);
        return value != null && value.isString() ? value.stringValue() : "";
    }
}

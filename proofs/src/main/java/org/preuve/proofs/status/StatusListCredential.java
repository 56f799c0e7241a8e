package org.preuve.proofs.status;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RefusedCredential;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.status.RefusedStatus.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A status list as its issuer signed it (Bitstring Status List §2.2, {@code BitstringStatusListCredential}). It says when it
 * was made and until when it may be relied on; whether it is signed by whom it says is what a verifier says.
 */
public record StatusListCredential(SignedDocument signed, StatusList list, Instant validFrom, Instant validUntil) {

    private static final String TYPE = "BitstringStatusListCredential";
    private static final String LIST_TYPE = "BitstringStatusList";
    private static final String SUBJECT = "/credentialSubject";

    /**
     * Reads a list from JSON text.
     *
     * @throws RefusedStatus with the reason and place, when it is not one
     */
    public static StatusListCredential parse(byte[] json) {
        try {
            return of(SignedDocument.parse(json));
        } catch (RefusedCredential e) {
            throw new RefusedStatus(
                    Reason.NOT_A_CREDENTIAL, e.at(), "is not as a credential must be: " + e.getMessage());
        }
    }

    /**
     * Signs a list as it stands from {@code validFrom} on, in whole seconds, as the time of a proof is.
     *
     * @param timeToLive after which a reader should look again (§2.2, {@code ttl})
     */
    public static StatusListCredential sign(
            StatusList list, Instant validFrom, Instant validUntil, Duration timeToLive, CredentialSigner signer) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.putArray("@context").add("https://www.w3.org/ns/credentials/v2");
        document.put("id", list.id().toString());
        document.putArray("type").add("VerifiableCredential").add(TYPE);
        document.put("issuer", signer.author().value())
                .put("validFrom", validFrom.toString())
                .put("validUntil", validUntil.toString());
        ObjectNode subject = document.putObject("credentialSubject");
        subject.put("id", list.id() + "#list").put("type", LIST_TYPE);
        if (list.purposes().size() == 1) {
            subject.put("statusPurpose", list.purposes().getFirst());
        } else {
            list.purposes().forEach(subject.putArray("statusPurpose")::add);
        }
        subject.put("encodedList", list.bits().encode()).put("ttl", timeToLive.toMillis());
        return of(signer.signDocument(document));
    }

    private static StatusListCredential of(SignedDocument signed) {
        ObjectNode document = signed.document();
        requireType(document.path("type"));
        JsonNode subject = document.path("credentialSubject");
        if (!subject.path("type").asString("").equals(LIST_TYPE)) {
            throw new RefusedStatus(Reason.TYPE, SUBJECT + "/type", "must be " + LIST_TYPE + ".");
        }
        JsonNode ttl = subject.path("ttl");
        if (!ttl.isMissingNode() && !(ttl.isIntegralNumber() && ttl.asLong() >= 0)) {
            throw new RefusedStatus(Reason.TTL, SUBJECT + "/ttl", "must be a number of milliseconds.");
        }
        URI id = Address.read(document.path("id"), "/id");
        List<String> purposes = purposes(subject.path("statusPurpose"));
        Instant from = signed.validFrom().orElseThrow(() -> absent("/validFrom"));
        Instant until = signed.validUntil().orElseThrow(() -> absent("/validUntil"));
        if (signed.created()
                .filter(made -> made.isBefore(from) || made.isAfter(until))
                .isPresent()) {
            throw new RefusedStatus(Reason.VALIDITY, "/proof/created", "must lie where the list is valid.");
        }
        Bitstring bits = Bitstring.decode(subject.path("encodedList").asString(""));
        return new StatusListCredential(signed, new StatusList(id, purposes, bits), from, until);
    }

    private static void requireType(JsonNode types) {
        for (JsonNode type : types) {
            if (type.asString("").equals(TYPE)) {
                return;
            }
        }
        throw new RefusedStatus(Reason.TYPE, "/type", "must have " + TYPE + " in it.");
    }

    private static List<String> purposes(JsonNode said) {
        JsonNode each = said.isArray() ? said : new ArrayNode(JsonNodeFactory.instance).add(said);
        List<String> purposes = new ArrayList<>();
        for (JsonNode purpose : each) {
            if (!purpose.isString()) {
                throw new RefusedStatus(Reason.PURPOSE, SUBJECT + "/statusPurpose", "must be one text or several.");
            }
            purposes.add(purpose.stringValue());
        }
        return purposes;
    }

    private static RefusedStatus absent(String at) {
        return new RefusedStatus(Reason.VALIDITY, at, "must be there.");
    }

    /** The canonical bytes of the credential, proof included. */
    public byte[] bytes() {
        return signed.bytes();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatusListCredential credential && signed.equals(credential.signed);
    }

    @Override
    public int hashCode() {
        return signed.hashCode();
    }
}

package org.preuve.proofs.status;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.status.RefusedStatus.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which bit of which list says what became of a credential (Bitstring Status List §2.1, {@code BitstringStatusListEntry}).
 * The index may lie beyond the list's end, which only the list shows.
 */
public record StatusEntry(StatusPurpose purpose, long index, URI list) {

    static final String TYPE = "BitstringStatusListEntry";
    private static final String MEMBER = "credentialStatus";

    /** In base 10 without leading zeros; no list that is read has an index of more digits. */
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * What a record says of its own status, in its order; none when it says nothing.
     *
     * @throws RefusedStatus with the place, when an entry is of a type that is not understood, or is not what it must be
     */
    public static List<StatusEntry> read(Credential record) {
        JsonNode status = record.document().path(MEMBER);
        if (status.isMissingNode()) {
            return List.of();
        }
        if (!status.isArray()) {
            return List.of(read(status, "/" + MEMBER));
        }
        List<StatusEntry> entries = new ArrayList<>();
        for (JsonNode entry : status) {
            entries.add(read(entry, "/" + MEMBER + "/" + entries.size()));
        }
        return List.copyOf(entries);
    }

    private static StatusEntry read(JsonNode entry, String at) {
        if (!TYPE.equals(text(entry, "type"))) {
            throw new RefusedStatus(Reason.NOT_UNDERSTOOD, at + "/type", "is not understood.");
        }
        StatusPurpose purpose = StatusPurpose.ofWord(text(entry, "statusPurpose"))
                .orElseThrow(
                        () -> new RefusedStatus(Reason.NOT_UNDERSTOOD, at + "/statusPurpose", "is not understood."));
        JsonNode size = entry.path("statusSize");
        if (!size.isMissingNode() && !(size.isIntegralNumber() && size.asLong() == 1)) {
            throw new RefusedStatus(Reason.NOT_UNDERSTOOD, at + "/statusSize", "is not understood.");
        }
        String index = text(entry, "statusListIndex");
        if (!INDEX.matcher(index).matches()) {
            throw new RefusedStatus(Reason.INDEX, at + "/statusListIndex", "must be a number in base 10, as a text.");
        }
        URI list = Address.read(entry.path("statusListCredential"), at + "/statusListCredential");
        if (list.toString().equals(text(entry, "id"))) {
            throw new RefusedStatus(Reason.ADDRESS, at + "/id", "must not be the list's.");
        }
        return new StatusEntry(purpose, Long.parseLong(index), list);
    }

    private static String text(JsonNode entry, String name) {
        JsonNode value = entry.path(name);
        return value.isString() ? value.stringValue() : "";
    }

    /** As it stands in a credential. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", list + "#" + index)
                .put("type", TYPE)
                .put("statusPurpose", purpose.word())
                .put("statusListIndex", Long.toString(index))
                .put("statusListCredential", list.toString());
    }
}

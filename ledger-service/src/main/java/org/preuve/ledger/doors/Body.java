package org.preuve.ledger.doors;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.proofs.json.MalformedJson;
import tools.jackson.databind.JsonNode;

/** The JSON body of a call as it was sent: never more than a megabyte, and read as strictly as records are. */
public final class Body {

    private static final int LARGEST = CanonicalJson.MAX_BYTES;

    private final byte[] bytes;

    private Body(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws Refused {@code too-large}, before more than the limit is read */
    static Body read(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > LARGEST) {
            throw tooLarge();
        }
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw tooLarge();
        }
        return new Body(bytes);
    }

    /** As it was sent; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /**
     * The body as a tree.
     *
     * @throws Refused {@code unreadable-body} with line and column when it is not I-JSON
     */
    public JsonNode json() {
        try {
            return CanonicalJson.parse(bytes);
        } catch (MalformedJson malformed) {
            String where = malformed.place().map(Object::toString).orElse("");
            throw new Refused(Fields.unreadable(List.of(
                    new BadField(where, String.valueOf(malformed.getMessage()), "I-JSON (RFC 7493) in UTF-8"))));
        }
    }

    private static Refused tooLarge() {
        return new Refused(Problem.tooLarge("A JSON body has at most 1 MiB."));
    }
}

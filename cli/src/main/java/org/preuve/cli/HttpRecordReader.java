package org.preuve.cli;

import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.audit.LoggedRecord;
import org.preuve.proofs.audit.RecordReader;
import org.preuve.proofs.log.Salt;
import tools.jackson.databind.JsonNode;

/** Reads the records behind a log, page by page, with an auditor's token. */
final class HttpRecordReader implements RecordReader {
    private static final int PAGE = 200;

    /** A record has at most 1 MiB; a page of ordinary ones has less than that. */
    private static final int MAX_PAGE_BYTES = 256 << 20;

    private final Door door;
    private final URI installation;
    private final String token;

    HttpRecordReader(Door door, URI installation, String token) {
        this.door = door;
        this.installation = installation;
        this.token = token;
    }

    @Override
    public List<LoggedRecord> page(long from) {
        URI address = URI.create(installation + "/api/v1/records?from=" + from + "&limit=" + PAGE);
        Reply reply = door.get(address, MAX_PAGE_BYTES, token).orRefuse();
        List<LoggedRecord> page = new ArrayList<>();
        for (JsonNode record : reply.json().path("records")) {
            page.add(new LoggedRecord(entry(reply, record), salt(record.get("salt")), bytes(record.get("record"))));
        }
        return page;
    }

    private static byte[] entry(Reply reply, JsonNode record) {
        byte[] entry = bytes(record.get("entry"));
        if (entry == null) {
            throw new CommandRefused(reply.from() + " answered with a record without its entry.");
        }
        return entry;
    }

    /** Bytes that are no base64, like a salt that is none, are as good as missing: the audit names the entry. */
    private static byte @Nullable [] bytes(@Nullable JsonNode base64) {
        try {
            return base64 == null || base64.isNull()
                    ? null
                    : Base64.getDecoder().decode(base64.asString(""));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Salt salt(@Nullable JsonNode base64url) {
        try {
            return base64url == null ? null : Salt.of(Base64.getUrlDecoder().decode(base64url.asString("")));
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

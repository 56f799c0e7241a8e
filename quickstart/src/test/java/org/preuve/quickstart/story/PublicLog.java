package org.preuve.quickstart.story;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.preuve.proofs.audit.LogReader;
import org.preuve.proofs.audit.LoggedRecord;
import org.preuve.proofs.audit.MissingTile;
import org.preuve.proofs.audit.RecordReader;
import org.preuve.proofs.log.Salt;
import org.preuve.proofs.log.TilePath;
import org.preuve.quickstart.doors.Caller;
import tools.jackson.databind.JsonNode;

/** The log as an installation serves it over HTTP: tiles to anybody, records to an auditor. */
public record PublicLog(Caller anybody, Caller auditor) implements LogReader, RecordReader {

    @Override
    public byte[] checkpoint() {
        return anybody.get("/log/checkpoint").expect(200).body();
    }

    @Override
    public byte[] tile(TilePath path) {
        var answer = anybody.get("/log/" + path).expect(200, 404);
        if (answer.status() == 404) {
            throw new MissingTile(path);
        }
        return answer.body();
    }

    @Override
    public List<LoggedRecord> page(long from) {
        var page = new ArrayList<LoggedRecord>();
        auditor.get("/api/v1/records?from=" + from + "&limit=500")
                .expect(200)
                .json()
                .path("records")
                .forEach(line -> page.add(logged(line)));
        return page;
    }

    private static LoggedRecord logged(JsonNode line) {
        byte[] entry = Base64.getDecoder().decode(line.path("entry").asString());
        return line.has("record")
                ? new LoggedRecord(
                        entry,
                        Salt.of(Base64.getUrlDecoder().decode(line.path("salt").asString())),
                        Base64.getDecoder().decode(line.path("record").asString()))
                : new LoggedRecord(entry, null, null);
    }
}

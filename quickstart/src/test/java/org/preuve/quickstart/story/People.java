package org.preuve.quickstart.story;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.preuve.quickstart.doors.Acceptance;
import org.preuve.quickstart.doors.Answer;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.doors.Tokens;
import org.preuve.quickstart.launch.Installation;

/** Who calls in the stories, each at the gateway. */
public record People(Installation at, Caller anybody, Caller officer, Caller approver, Caller auditor) {

    private static final Duration SOON = Duration.ofSeconds(30);

    public static People of(Installation at) {
        var anybody = Caller.anonymous(at.publicUrl());
        return new People(at, anybody, client(at, "officer"), client(at, "approver"), client(at, "auditor"));
    }

    public static Caller client(Installation at, String name) {
        return Caller.anonymous(at.publicUrl()).withToken(token(at, name, name));
    }

    public static Tokens token(Installation at, String client, String secret) {
        return new Tokens(at.issuer(), client, secret, Clock.systemUTC());
    }

    /** Invites a mill and lets it in; the answer to its acceptance. */
    public Answer welcome(Mill mill, String name) {
        var identity = Mill.json("{\"country\": \"PT\"}").put("name", name);
        var invited = officer.post("/api/v1/suppliers", identity).expect(201);
        String path = URI.create(invited.text("/invitation/url")).getPath();
        var invitation = anybody.get(path).expect(200);
        var acceptance = Acceptance.of(identity);
        var subject = mill.keySubject(invited.text("/id")).put("identityDigest", acceptance.digest());
        var key = mill.keyRecord(subject, invitation.text("/challenge"), invitation.text("/domain"));
        return acceptance.send(anybody, path, key).expect(201);
    }

    /** Returns once the follower has read this many entries. */
    public void awaitFollowed(long entries) {
        await().atMost(SOON)
                .until(() ->
                        anybody.get("/api/v1/log-check").json().path("followed").asLong() >= entries);
    }
}

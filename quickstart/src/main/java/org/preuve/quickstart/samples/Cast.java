package org.preuve.quickstart.samples;

import java.time.Clock;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.doors.Tokens;

/** Who plays in the samples: an officer and an approver of the company, and suppliers who come with their key only. */
record Cast(String publicUrl, Caller officer, Caller approver, Caller stranger) {

    static Cast of(String publicUrl, String issuer, Clock clock) {
        var stranger = Caller.anonymous(publicUrl);
        return new Cast(
                publicUrl,
                stranger.withToken(new Tokens(issuer, "officer", "officer", clock)),
                stranger.withToken(new Tokens(issuer, "approver", "approver", clock)),
                stranger);
    }
}

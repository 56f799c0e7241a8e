package org.preuve.ledger.timestamp.http;

import java.io.IOException;
import java.net.URI;
import org.preuve.ledger.outgoing.BoundedPost;
import org.preuve.ledger.timestamp.TimestampClient;
import org.preuve.proofs.timestamp.TimestampRequest;

/** The authority over HTTP (RFC 3161, section 3.4). */
final class HttpTimestampClient implements TimestampClient {

    private final URI authority;
    private final BoundedPost http;

    HttpTimestampClient(URI authority, BoundedPost http) {
        this.authority = authority;
        this.http = http;
    }

    @Override
    public Answer ask(byte[] request) {
        try {
            BoundedPost.Answer answer = http.post(authority, TimestampRequest.MEDIA_TYPE, request);
            return answer.status() == 200
                    ? new Answer.Reply(answer.body())
                    : new Answer.NoReply("it answers " + answer.status());
        } catch (IOException none) {
            return new Answer.NoReply(String.valueOf(none.getMessage()));
        }
    }
}

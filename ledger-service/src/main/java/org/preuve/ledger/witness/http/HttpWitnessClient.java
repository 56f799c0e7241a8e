package org.preuve.ledger.witness.http;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.preuve.ledger.outgoing.BoundedPost;
import org.preuve.ledger.witness.Witness;
import org.preuve.ledger.witness.WitnessClient;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.RefusedNote;

/** Witnesses over HTTP (C2SP tlog-witness). What they say is only read here. */
final class HttpWitnessClient implements WitnessClient {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final Pattern TREE_SIZE = Pattern.compile("text/x\\.tlog\\.size(;.*)?");
    private static final Pattern SIZE = Pattern.compile("(0|[1-9][0-9]{0,17})\n");

    private final BoundedPost http;

    HttpWitnessClient(BoundedPost http) {
        this.http = http;
    }

    @Override
    public Answer ask(Witness witness, AddCheckpoint request) {
        try {
            return read(http.post(
                    below(witness.submissions()), TEXT, request.write().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException none) {
            return new Answer.NoAnswer(String.valueOf(none.getMessage()));
        }
    }

    private static URI below(URI prefix) {
        String address = prefix.toString();
        return URI.create((address.endsWith("/") ? address : address + "/") + "add-checkpoint");
    }

    private static Answer read(BoundedPost.Answer answer) {
        return switch (answer.status()) {
            case 200 -> lines(answer.body());
            case 409 -> size(answer);
            default -> new Answer.Refused("it answers " + answer.status());
        };
    }

    private static Answer lines(byte[] body) {
        try {
            return new Answer.Lines(AddCheckpoint.readAnswer(body));
        } catch (RefusedNote refused) {
            return new Answer.Refused("it answers what are no signature lines: " + refused.getMessage());
        }
    }

    private static Answer size(BoundedPost.Answer answer) {
        String body = new String(answer.body(), StandardCharsets.UTF_8);
        return TREE_SIZE.matcher(answer.mediaType()).matches()
                        && SIZE.matcher(body).matches()
                ? new Answer.OtherSize(Long.parseLong(body.strip()))
                : new Answer.Refused("it answers 409 without a size");
    }
}

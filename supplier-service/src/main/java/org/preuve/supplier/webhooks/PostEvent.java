package org.preuve.supplier.webhooks;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.supplier.outgoing.WebAnswer;
import org.preuve.supplier.outgoing.WebSender;

/** Posts one event, signed (RFC 9421, RFC 9530): the receiver knows by our published key that it is ours, whole, and new. */
final class PostEvent {

    private static final int GONE = 410;
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private final WebSender sender;
    private final WebhookKeys keys;
    private final URI source;
    private final Clock clock;
    private final SecureRandom random;

    PostEvent(WebSender sender, WebhookKeys keys, URI source, Clock clock, SecureRandom random) {
        this.sender = sender;
        this.keys = keys;
        this.source = source;
        this.clock = clock;
        this.random = random;
    }

    Posting post(Webhook webhook, Delivery delivery) {
        byte[] event = EventText.of(delivery, source);
        Map<String, String> signed = keys.signer(clock, random)
                .sign(
                        "POST",
                        RequestTarget.parse(webhook.address().toString()),
                        Map.of("Content-Type", EventText.MEDIA_TYPE),
                        event);
        return switch (sender.send("POST", webhook.address(), signed, event)) {
            case WebAnswer.Answered answer -> posting(answer);
            case WebAnswer.NotAnswered nothing -> new Posting.Failed(nothing.why(), Optional.empty());
        };
    }

    private Posting posting(WebAnswer.Answered answer) {
        if (answer.isSuccess()) {
            return new Posting.Taken(answer.status());
        }
        return answer.status() == GONE
                ? new Posting.Gone()
                : new Posting.Failed(
                        "answered with status " + answer.status(),
                        answer.field("Retry-After").flatMap(this::pause));
    }

    /** RFC 9110 §10.2.3: seconds, or a date. */
    private Optional<Duration> pause(String field) {
        if (SECONDS.matcher(field).matches()) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(field)));
        }
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(field, Instant::from);
            return Optional.of(Duration.between(clock.instant(), then)).filter(pause -> !pause.isNegative());
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }
}

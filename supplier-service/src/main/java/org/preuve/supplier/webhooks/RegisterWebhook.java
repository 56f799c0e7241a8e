package org.preuve.supplier.webhooks;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.supplier.outgoing.WebAnswer;
import org.preuve.supplier.outgoing.WebSender;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Sets where a supplier is told, once the receiver there has agreed (CloudEvents 1.0.2, HTTP 1.1 Web Hooks §4): so nobody can
 * point us at somebody else's server.
 */
public final class RegisterWebhook {

    static final String ASKS = "WebHook-Request-Origin";
    static final String AGREES = "WebHook-Allowed-Origin";

    private static final int LONGEST_SHOWN = 100;
    private static final byte[] NOTHING = new byte[0];

    private final WebhookStore webhooks;
    private final LaneStore lanes;
    private final WebSender sender;
    private final WebhookKeys keys;
    private final String origin;
    private final Clock clock;

    /** @param source where this installation is found; receivers agree to its host */
    RegisterWebhook(
            WebhookStore webhooks, LaneStore lanes, WebSender sender, WebhookKeys keys, URI source, Clock clock) {
        this.webhooks = webhooks;
        this.lanes = lanes;
        this.sender = sender;
        this.keys = keys;
        this.origin = source.getHost();
        this.clock = clock;
    }

    /**
     * Asks the receiver, and sets the address in place of any other. What waits for the supplier is sent there.
     *
     * @throws WebhookRefusal.NotSetUp when nothing could be signed
     * @throws WebhookRefusal.NotAgreed when the receiver cannot be asked or does not agree
     */
    public void register(SupplierId supplier, URI address, Set<NoticeKind> kinds) {
        keys.refuseUnlessSetUp();
        String expected = "a status of 2xx to OPTIONS, with %s: %s".formatted(AGREES, origin);
        switch (sender.send("OPTIONS", address, Map.of(ASKS, origin), NOTHING)) {
            case WebAnswer.NotAnswered nothing -> throw new WebhookRefusal.NotAgreed(nothing.why(), expected);
            case WebAnswer.Answered answer -> {
                if (!answer.isSuccess() || !agrees(answer)) {
                    throw new WebhookRefusal.NotAgreed(shown(answer), expected);
                }
            }
        }
        Instant now = clock.instant();
        webhooks.put(new Webhook(supplier, address, kinds, now, Optional.empty()));
        lanes.hurry(supplier, now);
    }

    private boolean agrees(WebAnswer.Answered answer) {
        return answer.field(AGREES)
                .map(String::strip)
                .filter(allowed -> allowed.equals("*") || allowed.equalsIgnoreCase(origin))
                .isPresent();
    }

    private static String shown(WebAnswer.Answered answer) {
        String allowed = answer.field(AGREES)
                .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SHOWN)))
                .map(text -> " and " + AGREES + ": " + text)
                .orElse(" and no " + AGREES);
        return "answered with status " + answer.status() + allowed;
    }
}

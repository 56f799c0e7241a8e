package org.preuve.supplier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.SigningKey;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.supplier.neighbours.TestReceiver;
import org.preuve.supplier.neighbours.TestReceiver.Call;
import org.preuve.supplier.webhooks.Notice.InLog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a receiver gets, and by what it knows that it is ours. */
class PostEventTests extends ServiceThatTells {

    private static final String DIGEST = Hash.sha256(new byte[0]).multihash();

    @BeforeEach
    void theMillIsRegistered() {
        register(mill, ADDRESS);
    }

    @Test
    void isACloudEventOfIdsAndPlacesInTheLogAlone() {
        RecordId record = new RecordId(UUID.fromString("4c1b2c1e-7f0f-4a52-9d0c-0a1f3b7c9e55"));
        Instant at = Instant.parse("2026-11-22T07:59:58.120Z");
        Notice notice = Notice.recordSealed(record, at, new InLog(41, RecordDigest.parse(DIGEST)));
        notices.tell(mill, notice);
        round();
        Call call = receiver.posted(ADDRESS).getFirst();
        assertThat(call.fields()).containsEntry("content-type", "application/cloudevents+json");
        assertThat(call.body())
                .isEqualTo("{\"data\":{\"digest\":\"" + DIGEST + "\",\"index\":41,\"record\":\"" + record.value()
                        + "\"},\"datacontenttype\":\"application/json\",\"id\":\"" + EventId.of(mill, notice)
                        + "\",\"source\":\"https://preuve.maison-lys.example\",\"specversion\":\"1.0\",\"subject\":\""
                        + record.value() + "\",\"time\":\"2026-11-22T07:59:58.120Z\","
                        + "\"type\":\"org.preuve.submission.sealed\"}");
    }

    @Test
    void namesWhatEachKindIsAbout() {
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        notices.tell(
                mill,
                List.of(
                        Notice.recordRefused(new RecordId(id), now, now),
                        Notice.requestOpened(id, now),
                        Notice.requestCancelled(id, now),
                        Notice.test(mill, now)));
        round();
        assertThat(receiver.posted(ADDRESS))
                .extracting(call -> call.event().at("/type").asString()
                        + call.event().at("/data").propertyNames())
                .containsExactly(
                        "org.preuve.submission.refused[record]",
                        "org.preuve.request.opened[request]",
                        "org.preuve.request.cancelled[request]",
                        "org.preuve.webhook.test[supplier]");
        assertThat(receiver.posted(ADDRESS)).extracting(Call::id).doesNotHaveDuplicates();
    }

    @Test
    void isSignedByTheKeyThatIsPublishedAndHoldsOnlyAsItWasSent() {
        tell(mill);
        round();
        Call call = receiver.posted(ADDRESS).getFirst();
        JsonNode published = published(keys);
        assertThat(TestReceiver.isSignedBy(published, call)).isTrue();
        assertThat(TestReceiver.isSignedBy(published, with(call, "content-type", "application/json")))
                .isFalse();
        assertThat(TestReceiver.isSignedBy(published, new Call("PUT", call.address(), call.fields(), call.body())))
                .isFalse();
        assertThat(TestReceiver.isSignedBy(published, new Call("POST", HERE, call.fields(), call.body())))
                .isFalse();
        assertThat(TestReceiver.isSignedBy(
                        published, new Call("POST", call.address(), call.fields(), call.body() + " ")))
                .isFalse();
    }

    @Test
    void isSignedAnewAtEachAttempt() {
        receiver.answer(ADDRESS, 500);
        tell(mill);
        round();
        clock.pass(Duration.ofHours(1));
        round();
        List<Call> calls = receiver.posted(ADDRESS);
        assertThat(calls).hasSize(2).allMatch(call -> TestReceiver.isSignedBy(published(keys), call));
        assertThat(calls).extracting(call -> call.field("signature-input")).doesNotHaveDuplicates();
        assertThat(calls.get(0).body()).isEqualTo(calls.get(1).body());
    }

    @Test
    void checksAgainstAPreviousKeyAfterARotation() {
        tell(mill);
        round();
        WebhookKeys rotated =
                new WebhookKeys(Optional.of(SigningKey.generate(new SecureRandom())), List.of(key.verificationKey()));
        JsonNode published = published(rotated);
        assertThat(published.at("/keys")).hasSize(2);
        assertThat(TestReceiver.isSignedBy(published, receiver.posted(ADDRESS).getFirst()))
                .isTrue();
    }

    /** RFC 8037 appendix A.3. */
    @Test
    void namesAKeyByItsThumbprint() {
        SigningKey known =
                SigningKey.fromSeed(Base64.getUrlDecoder().decode("nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A"));
        assertThat(new WebhookKeys(Optional.of(known), List.of()).published())
                .extracting(WebhookKeys.PublicKey::kid)
                .containsExactly("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k");
    }

    private static Call with(Call call, String field, String value) {
        Map<String, String> changed = new HashMap<>(call.fields());
        changed.put(field, value);
        return new Call(call.method(), call.address(), changed, call.body());
    }

    private static JsonNode published(WebhookKeys keys) {
        return JsonMapper.shared().valueToTree(Map.of("keys", keys.published()));
    }
}

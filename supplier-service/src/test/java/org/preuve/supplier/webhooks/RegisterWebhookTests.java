package org.preuve.supplier.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.supplier.outgoing.WebAnswer;

/** Nobody is called who has not agreed to it. */
class RegisterWebhookTests extends ServiceThatTells {

    @ParameterizedTest
    @ValueSource(strings = {"*", "preuve.maison-lys.example", " Preuve.Maison-Lys.Example "})
    void callsWhoAgrees(String allowed) {
        answerOptions(200, Map.of("webhook-allowed-origin", allowed));
        register(mill, ADDRESS);
        assertThat(webhooks.find(mill)).map(Webhook::address).contains(URI.create(ADDRESS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "other.example", "maison-lys.example", "preuve.maison-lys.example.evil.example", "**"})
    void doesNotCallWhoAgreesToAnother(String allowed) {
        answerOptions(200, Map.of("webhook-allowed-origin", allowed));
        refused("answered with status 200 and WebHook-Allowed-Origin: " + allowed);
    }

    @Test
    void doesNotCallWhoSaysNothingOrNo() {
        answerOptions(200, Map.of());
        refused("answered with status 200 and no WebHook-Allowed-Origin");
        answerOptions(405, Map.of("webhook-allowed-origin", "*"));
        refused("answered with status 405 and WebHook-Allowed-Origin: *");
        answerOptions(302, Map.of("webhook-allowed-origin", "*", "location", "/elsewhere"));
        refused("answered with status 302 and WebHook-Allowed-Origin: *");
        receiver.answer(ADDRESS, call -> new WebAnswer.NotAnswered("is at an address that is not public"));
        refused("is at an address that is not public");
    }

    @Test
    void showsNoMoreThanTheBeginningOfWhatAStrangerSays() {
        answerOptions(200, Map.of("webhook-allowed-origin", "x".repeat(5000)));
        refused("answered with status 200 and WebHook-Allowed-Origin: " + "x".repeat(100));
    }

    @Test
    void leavesTheAddressThatStandsWhereAnotherDoesNotAgree() {
        register(mill, "https://mill.example/first");
        answerOptions(500, Map.of());
        refused("answered with status 500 and no WebHook-Allowed-Origin");
        assertThat(webhooks.find(mill)).map(Webhook::address).contains(URI.create("https://mill.example/first"));
    }

    @Test
    void tellsWhatWaitedAtTheNewAddress() {
        register(mill, ADDRESS);
        Notice told = tell(mill);
        register(mill, "https://mill.example/new");
        round();
        assertThat(posted()).isEmpty();
        assertThat(receiver.posted("https://mill.example/new"))
                .extracting(call -> call.id())
                .isEqualTo(ids(told));
    }

    @Test
    void asksNobodyWhereNothingCouldBeSigned() {
        WebhookKeys none = new WebhookKeys(Optional.empty(), List.of());
        RegisterWebhook unable = new RegisterWebhook(webhooks, lanes, receiver, none, HERE, clock);
        receiver.answer(ADDRESS, call -> {
            throw new AssertionError("called");
        });
        assertThatThrownBy(() -> unable.register(mill, URI.create(ADDRESS), Set.of()))
                .isInstanceOf(WebhookRefusal.NotSetUp.class);
    }

    private void answerOptions(int status, Map<String, String> fields) {
        receiver.answer(ADDRESS, call -> {
            assertThat(call.method()).isEqualTo("OPTIONS");
            assertThat(call.fields()).containsExactly(Map.entry("webhook-request-origin", "preuve.maison-lys.example"));
            return new WebAnswer.Answered(status, fields);
        });
    }

    private void refused(String came) {
        assertThatThrownBy(() -> register(mill, ADDRESS))
                .isInstanceOfSatisfying(WebhookRefusal.NotAgreed.class, refusal -> {
                    assertThat(refusal.came()).isEqualTo(came);
                    assertThat(refusal.expected()).contains("WebHook-Allowed-Origin: preuve.maison-lys.example");
                });
    }
}

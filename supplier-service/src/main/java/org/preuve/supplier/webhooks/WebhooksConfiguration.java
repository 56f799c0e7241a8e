package org.preuve.supplier.webhooks;

import java.security.SecureRandom;
import java.time.Clock;
import org.preuve.supplier.outgoing.WebSender;
import org.preuve.supplier.retries.Backoff;
import org.preuve.supplier.webhooks.ServeLane.Patience;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebhooksConfiguration {

    @Bean
    WebhookKeys webhookKeys(WebhooksProperties properties) {
        return properties.keys();
    }

    @Bean
    Notices notices(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            LaneStore lanes,
            WebhooksProperties properties,
            Clock clock) {
        return new QueueNotices(webhooks, deliveries, lanes, properties.most(), clock);
    }

    @Bean
    RegisterWebhook registerWebhook(
            WebhookStore webhooks,
            LaneStore lanes,
            WebSender sender,
            WebhookKeys keys,
            SourceProperties installation,
            Clock clock) {
        return new RegisterWebhook(webhooks, lanes, sender, keys, installation.publicUrl(), clock);
    }

    @Bean
    ReadWebhook readWebhook(WebhookStore webhooks, DeliveryStore deliveries, LaneStore lanes) {
        return new ReadWebhook(webhooks, deliveries, lanes);
    }

    @Bean
    RemoveWebhook removeWebhook(WebhookStore webhooks, DeliveryStore deliveries, Clock clock) {
        return new RemoveWebhook(webhooks, deliveries, clock);
    }

    @Bean
    AskForDelivery askForDelivery(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            LaneStore lanes,
            Notices notices,
            WebhookKeys keys,
            Clock clock) {
        return new AskForDelivery(webhooks, deliveries, lanes, notices, keys, clock);
    }

    @Bean
    PostEvent postEvent(
            WebSender sender, WebhookKeys keys, SourceProperties installation, Clock clock, SecureRandom random) {
        return new PostEvent(sender, keys, installation.publicUrl(), clock, random);
    }

    @Bean
    ServeLane serveLane(
            WebhookStore webhooks,
            DeliveryStore deliveries,
            LaneStore lanes,
            PostEvent post,
            WebhooksProperties properties,
            SecureRandom random,
            Clock clock) {
        Backoff backoff = new Backoff(properties.pause(), properties.longestPause(), random);
        Patience patience = new Patience(backoff, properties.giveUpAfter(), properties.lease());
        return new ServeLane(webhooks, deliveries, lanes, post, patience, clock);
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    DeliveryRounds deliveryRounds(
            LaneStore lanes,
            DeliveryStore deliveries,
            ServeLane serve,
            WebhookKeys keys,
            WebhooksProperties properties,
            Clock clock) {
        return new DeliveryRounds(lanes, deliveries, serve, keys, properties.atOnce(), properties.looksEvery(), clock);
    }
}

package org.preuve.supplier.webhooks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.preuve.supplier.signatures.SigningSupplier;
import org.preuve.supplier.webhooks.AskForDelivery;
import org.preuve.supplier.webhooks.ReadWebhook;
import org.preuve.supplier.webhooks.RegisterWebhook;
import org.preuve.supplier.webhooks.RemoveWebhook;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where a supplier is told. */
@RestController
@Tag(name = "webhooks", description = "You are told, at an address of yours")
class WebhookController {

    private static final String DOOR = "/api/v1/supplier/webhook";
    private static final String SIGNED = "For suppliers: the request is signed with a registered key (RFC 9421).";

    private final RegisterWebhook register;
    private final ReadWebhook read;
    private final RemoveWebhook remove;
    private final AskForDelivery ask;

    WebhookController(RegisterWebhook register, ReadWebhook read, RemoveWebhook remove, AskForDelivery ask) {
        this.register = register;
        this.read = read;
        this.remove = remove;
        this.ask = ask;
    }

    @Operation(
            summary = "Say where you want to be told",
            description = SIGNED
                    + " The receiver at the address is asked first, with OPTIONS and WebHook-Request-Origin, and has to"
                    + " answer with WebHook-Allowed-Origin.")
    @PutMapping(DOOR)
    WebhookView set(
            @Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller, @RequestBody WebhookBody body) {
        WebhookBody.Wanted wanted = body.wanted();
        register.register(caller.id(), wanted.address(), wanted.kinds());
        return WebhookView.of(read.of(caller.id()));
    }

    @Operation(summary = "Where you are told, and how it goes", description = SIGNED)
    @GetMapping(DOOR)
    WebhookView show(@Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        return WebhookView.of(read.of(caller.id()));
    }

    @Operation(summary = "Be told nothing more", description = SIGNED)
    @DeleteMapping(DOOR)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        remove.remove(caller.id());
    }

    @Operation(summary = "Have a test event sent", description = SIGNED + " It shows among the deliveries.")
    @PostMapping(DOOR + "/test")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView test(@Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        return DeliveryView.of(ask.test(caller.id()));
    }
}

package org.preuve.supplier.webhooks.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.problem.NotFound;
import org.preuve.supplier.signatures.SigningSupplier;
import org.preuve.supplier.webhooks.AskForDelivery;
import org.preuve.supplier.webhooks.DeliveryState;
import org.preuve.supplier.webhooks.EventId;
import org.preuve.supplier.webhooks.ReadWebhook;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What became of what a supplier was told. */
@RestController
@Tag(name = "webhooks")
class DeliveriesController {

    private static final String DOOR = "/api/v1/supplier/webhook/deliveries";
    private static final Pattern RANK = Pattern.compile("\\d{15}/\\d{6}/u[A-Za-z0-9_-]{46}");

    private final ReadWebhook read;
    private final AskForDelivery ask;

    DeliveriesController(ReadWebhook read, AskForDelivery ask) {
        this.read = read;
        this.ask = ask;
    }

    @Operation(
            summary = "What you were told, the last first",
            description =
                    "For suppliers: the request is signed. What waits, what was delivered within 7 days, and what was"
                            + " given up within 30 (dead).")
    @GetMapping(DOOR)
    Page<DeliveryView> page(
            @Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        if (page.cursor().filter(text -> !RANK.matcher(text).matches()).isPresent()) {
            throw new InvalidInput(new FieldProblem("cursor", "is not a cursor", "the next of a page"));
        }
        return read.deliveries(caller.id(), state(state), page.cursor(), page.limit())
                .map(DeliveryView::of);
    }

    @Operation(
            summary = "Have an event sent once more",
            description = "For suppliers: the request is signed. The same event under the same id, soon.")
    @PostMapping(DOOR + "/{id}/redelivery")
    @ResponseStatus(HttpStatus.ACCEPTED)
    DeliveryView again(
            @Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller, @PathVariable String id) {
        EventId event = EventId.parse(id).orElseThrow(() -> new NotFound("You were sent no event with this id."));
        return DeliveryView.of(ask.again(caller.id(), event));
    }

    private static Optional<DeliveryState> state(@Nullable String word) {
        return Optional.ofNullable(word)
                .map(text -> DeliveryState.of(text)
                        .orElseThrow(() -> new InvalidInput(
                                new FieldProblem("state", "is no state of a delivery", "waiting, delivered or dead"))));
    }
}

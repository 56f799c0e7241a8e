package org.preuve.supplier.requests.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.requests.FindFitting;
import org.preuve.supplier.requests.ReadRequests;
import org.preuve.supplier.requests.ReadRequests.Wanted;
import org.preuve.supplier.requests.ReplyToRequest;
import org.preuve.supplier.requests.ShownRequest;
import org.preuve.supplier.requests.VoluntaryStandard;
import org.preuve.supplier.requests.web.ReplyBody.Refused;
import org.preuve.supplier.signatures.SigningSupplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows a supplier what it is asked, and takes its answers. It knows of its own requests alone. */
@RestController
@RequestMapping("/api/v1/supplier/requests")
@Tag(name = "supplier", description = "You, as the one who signs the request")
class SupplierRequestsController {

    private static final String SIGNED = "For suppliers: the request is signed with a registered key (RFC 9421).";

    private final ReadRequests read;
    private final FindFitting fitting;
    private final ReplyToRequest reply;
    private final VoluntaryStandard standard;

    SupplierRequestsController(
            ReadRequests read, FindFitting fitting, ReplyToRequest reply, VoluntaryStandard standard) {
        this.read = read;
        this.fitting = fitting;
        this.reply = reply;
        this.standard = standard;
    }

    @Operation(summary = "What you are asked, the last first", description = SIGNED)
    @GetMapping
    Page<RequestView> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            @Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        PageRequest page = RequestAddresses.page(cursor, limit);
        Wanted own = new Wanted(Optional.of(caller.id()), Optional.empty(), RequestAddresses.state(state));
        return read.page(own, page.cursor(), page.limit()).map(shown -> RequestView.of(shown, standard));
    }

    @Operation(summary = "One request, and which of your records would answer it already", description = SIGNED)
    @GetMapping("/{id}")
    RequestView one(
            @PathVariable String id, @Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        return view(read.one(RequestAddresses.request(id), caller.id()));
    }

    @Operation(
            summary = "Answer with records of yours",
            description = "Each is sealed, standing, and about what is asked. " + SIGNED)
    @PostMapping("/{id}/answer")
    RequestView answer(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        return view(reply.answer(caller.id(), RequestAddresses.request(id), ReplyBody.records(body)));
    }

    @Operation(summary = "Refuse, which is an answer", description = "You may still answer later. " + SIGNED)
    @PostMapping("/{id}/refusal")
    RequestView refuse(
            @PathVariable String id,
            @RequestBody JsonNode body,
            @Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        Refused refused = ReplyBody.refusal(body);
        return view(reply.refuse(caller.id(), RequestAddresses.request(id), refused.reason(), refused.words()));
    }

    private RequestView view(ShownRequest shown) {
        return RequestView.of(
                shown,
                standard,
                Optional.of(
                        fitting.of(shown.request().supplier(), shown.asking().question())));
    }
}

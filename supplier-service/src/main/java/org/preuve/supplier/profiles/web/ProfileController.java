package org.preuve.supplier.profiles.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.preuve.supplier.profiles.Profile;
import org.preuve.supplier.profiles.ReadProfile;
import org.preuve.supplier.signatures.SigningSupplier;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a supplier itself. */
@RestController
@Tag(name = "supplier", description = "You, as the one who signs the request")
class ProfileController {

    private final ReadProfile read;

    ProfileController(ReadProfile read) {
        this.read = read;
    }

    @Operation(
            summary = "What is known of you",
            description = "For suppliers: the request is signed with a registered key (RFC 9421).")
    @GetMapping("/api/v1/supplier")
    Profile profile(@Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        return read.of(caller.id());
    }

    @Operation(
            summary = "Your keys, revoked ones too",
            description = "For suppliers: the request is signed with a registered key (RFC 9421).")
    @GetMapping("/api/v1/supplier/keys")
    Keys keys(@Parameter(hidden = true) @AuthenticationPrincipal SigningSupplier caller) {
        return new Keys(read.of(caller.id()).keys());
    }

    /** All of them: nobody has many. */
    record Keys(List<Profile.Key> items) {}
}

package org.preuve.reporting.codes.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.Optional;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.codes.PrintedCode;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.problems.InvalidInput;
import org.preuve.reporting.products.DigitalLink;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The code of a product, a lot or a piece, to be printed. It leads to our public address, so it is the same on every replica. */
@RestController
@CrossOrigin
@Tag(name = "public")
class CodeController {

    private static final int LARGEST = 2048;

    private final Organisation organisation;

    CodeController(Organisation organisation) {
        this.organisation = organisation;
    }

    @GetMapping(path = "/api/v1/products/{gtin}/qr.svg", produces = "image/svg+xml")
    @Operation(summary = "The QR code of the product's GS1 Digital Link, to be printed at any size")
    ResponseEntity<byte[]> svg(
            @PathVariable String gtin, @RequestParam Optional<String> lot, @RequestParam Optional<String> serial) {
        byte[] svg = code(gtin, lot, serial).svg().getBytes(UTF_8);
        return answer(MediaType.parseMediaType("image/svg+xml"), svg);
    }

    @GetMapping(path = "/api/v1/products/{gtin}/qr.png", produces = MediaType.IMAGE_PNG_VALUE)
    @Operation(summary = "The same as an image of so many pixels")
    ResponseEntity<byte[]> png(
            @PathVariable String gtin,
            @RequestParam Optional<String> lot,
            @RequestParam Optional<String> serial,
            @RequestParam(defaultValue = "512") int size) {
        PrintedCode code = code(gtin, lot, serial);
        if (size < code.width() || size > LARGEST) {
            throw new InvalidInput(
                    "size", "is not a size that this code can have", "from " + code.width() + " to " + LARGEST);
        }
        return answer(MediaType.IMAGE_PNG, code.png(size));
    }

    private PrintedCode code(String gtin, Optional<String> lot, Optional<String> serial) {
        return PrintedCode.of(organisation.address(link(gtin, lot, serial).path()));
    }

    private static DigitalLink link(String gtin, Optional<String> lot, Optional<String> serial) {
        try {
            return new DigitalLink(Gtin.parse(gtin), lot, serial);
        } catch (InvalidGtin none) {
            throw new InvalidInput(
                    "gtin, lot, serial",
                    String.valueOf(none.getMessage()),
                    "a GTIN with its check digit, a lot, a serial");
        }
    }

    private static ResponseEntity<byte[]> answer(MediaType type, byte[] image) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(Hash.sha256(image).hex())
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(image);
    }
}

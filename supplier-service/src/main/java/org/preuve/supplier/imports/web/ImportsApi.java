package org.preuve.supplier.imports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.paging.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;

/** What the API description says of imports. All of it is for officers. */
@Tag(name = "imports", description = "Lists of suppliers from spreadsheets")
@RequestMapping("/api/v1/suppliers/imports")
interface ImportsApi {

    @Operation(
            summary = "Hand in a list",
            description =
                    "Part file: CSV or XLSX. Nobody is registered: the answer shows columns and what they seem to hold.")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> upload(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String idempotencyKey,
            @RequestPart("file") MultipartFile file,
            Principal caller);

    @Operation(summary = "Where an import stands", description = "Counts, and progress while it runs.")
    @GetMapping("/{id}")
    ImportView one(@PathVariable String id);

    @Operation(summary = "The lines of an import", description = "Each with what is wrong, or what it repeats.")
    @GetMapping("/{id}/lines")
    Page<LineView> lines(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit);

    @Operation(summary = "Say what the columns hold", description = "The list is looked through again.")
    @PutMapping("/{id}/mapping")
    ImportView map(@PathVariable String id, @RequestBody MappingBody mapping);

    @Operation(
            summary = "Register and invite the good lines",
            description = "All of them, or with strict all lines or none. Sent again it goes on where it broke off.")
    @PostMapping("/{id}/run")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ImportView run(@PathVariable String id, @RequestBody(required = false) @Nullable RunBody plan);

    @Operation(
            summary = "Get the links, once",
            description =
                    "name, email, link as CSV. With again=true new links are made, and those given before are dead.")
    @PostMapping(path = "/{id}/links")
    ResponseEntity<byte[]> links(@PathVariable String id, @RequestParam(defaultValue = "false") boolean again);

    @Operation(summary = "Forget a list", description = "Its file and what was found in it. Who was registered stays.")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable String id);
}

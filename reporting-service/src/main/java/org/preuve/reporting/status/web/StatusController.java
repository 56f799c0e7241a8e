package org.preuve.reporting.status.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.status.KeepStatusLists;
import org.preuve.reporting.status.ListName;
import org.preuve.reporting.status.StatusRefusal;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The status lists, for everybody, to be kept as long as they say themselves. */
@RestController
@Tag(name = "public")
class StatusController {

    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc");

    private final KeepStatusLists lists;

    StatusController(KeepStatusLists lists) {
        this.lists = lists;
    }

    @GetMapping(path = "/status/{list}", produces = "application/vc")
    @CrossOrigin
    @Operation(summary = "A signed Bitstring Status List: revocation-1, suspension-1")
    ResponseEntity<byte[]> list(@PathVariable String list) {
        ListName name = ListName.parse(list).orElseThrow(StatusRefusal.NoSuchList::new);
        byte[] credential = lists.current(name).bytes();
        return ResponseEntity.ok()
                .contentType(CREDENTIAL)
                .eTag(Hash.sha256(credential).hex())
                .cacheControl(CacheControl.maxAge(KeepStatusLists.TIME_TO_LIVE).cachePublic())
                .body(credential);
    }
}

package org.preuve.reporting.check.web;

import org.preuve.proofs.log.Hash;
import org.preuve.reporting.check.CheckPage;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Gives the checking page, with the policy that lets its own scripts run and nothing else. */
@Controller
class CheckPageController {

    private final CheckPage page = CheckPage.assemble();
    private final String etag = '"' + Hash.sha256(page.bytes()).hex() + '"';

    @GetMapping(path = "/check", produces = MediaType.TEXT_HTML_VALUE)
    ResponseEntity<byte[]> page() {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", page.contentPolicy() + "; frame-ancestors 'none'")
                .eTag(etag)
                .cacheControl(CacheControl.noCache().cachePublic())
                .contentType(MediaType.TEXT_HTML)
                .body(page.bytes());
    }
}

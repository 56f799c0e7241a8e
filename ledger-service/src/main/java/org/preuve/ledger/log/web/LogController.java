package org.preuve.ledger.log.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.log.ReadLog;
import org.preuve.proofs.log.MalformedTilePath;
import org.preuve.proofs.log.TilePath;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log as C2SP tlog-tiles serves it: readers that we did not write rely on these bytes and headers. */
@RestController
@RequestMapping("/log")
class LogController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final ReadLog log;

    LogController(ReadLog log) {
        this.log = log;
    }

    @GetMapping("/vkey")
    ResponseEntity<String> vkey() {
        return ResponseEntity.ok().contentType(TEXT).body(log.key() + "\n");
    }

    @GetMapping("/vkey/ml-dsa-44")
    ResponseEntity<String> postQuantumVkey() {
        return ResponseEntity.ok()
                .contentType(TEXT)
                .body(log.postQuantumKey()
                                .orElseThrow(() ->
                                        new Refused(Problem.notFound("This log makes no post-quantum signature.")))
                        + "\n");
    }

    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(
            HttpServletRequest request, @RequestHeader(name = "Accept-Encoding", defaultValue = "") String accepts)
            throws IOException {
        TilePath path =
                path(request.getRequestURI().substring(request.getContextPath().length() + "/log/".length()));
        byte[] tile = log.tile(path)
                .orElseThrow(() -> new Refused(Problem.notFound("The log has no such tile, or not yet.")));
        ResponseEntity.BodyBuilder response = ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(FOR_EVER);
        if (!path.isEntries()) {
            return response.body(tile);
        }
        response.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepts.toLowerCase(Locale.ROOT).contains("gzip")
                ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(gzip(tile))
                : response.body(tile);
    }

    private static TilePath path(String path) {
        try {
            return TilePath.parse(path);
        } catch (MalformedTilePath malformed) {
            throw new Refused(Problem.notFound("Not the address of a tile (C2SP tlog-tiles)."));
        }
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}

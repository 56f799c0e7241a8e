package org.preuve.ledger.evidence.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.preuve.ledger.doors.Caller;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.evidence.AttachFile;
import org.preuve.ledger.evidence.AttachFile.Download;
import org.preuve.ledger.evidence.Attachment;
import org.preuve.ledger.evidence.EvidenceId;
import org.preuve.ledger.evidence.FileDigest;
import org.preuve.ledger.evidence.FileName;
import org.preuve.ledger.evidence.UploadedFile;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files beside evidence. They stream through: none is ever whole in memory. */
@RestController
@RequestMapping("/api/v1/evidence/{id}/attachments")
class AttachmentController {

    private final AttachFile attachments;

    AttachmentController(AttachFile attachments) {
        this.attachments = attachments;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    EvidenceView attach(@PathVariable UUID id, @RequestPart MultipartFile file, Caller caller) throws IOException {
        return EvidenceView.of(attachments.attach(new EvidenceId(id), new Part(file), Actors.of(caller)));
    }

    @DeleteMapping("/{sha256}")
    EvidenceView detach(@PathVariable UUID id, @PathVariable String sha256, Caller caller) {
        return EvidenceView.of(attachments.detach(new EvidenceId(id), digest(sha256), Actors.of(caller)));
    }

    /** Always a download, never something that a browser runs or shows in our name. */
    @GetMapping("/{sha256}")
    ResponseEntity<InputStreamResource> download(@PathVariable UUID id, @PathVariable String sha256, Caller caller) {
        Download download = attachments.read(new EvidenceId(id), digest(sha256), Actors.of(caller));
        Attachment file = download.attachment();
        ContentDisposition asFile = ContentDisposition.attachment()
                .filename(file.name().value(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.type().mediaType()))
                .contentLength(file.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, asFile.toString())
                .body(new InputStreamResource(download.content()));
    }

    private static FileDigest digest(String sha256) {
        if (!sha256.matches("[0-9a-f]{64}")) {
            throw new Refused(Problem.notFound("There is no such file."));
        }
        return FileDigest.ofHex(sha256);
    }

    private record Part(MultipartFile file) implements UploadedFile {

        @Override
        public FileName name() {
            String sent = file.getOriginalFilename();
            return FileName.of(sent == null ? "" : sent);
        }

        @Override
        public Optional<String> declaredType() {
            return Optional.ofNullable(file.getContentType()).map(type -> {
                int parameters = type.indexOf(';');
                return (parameters < 0 ? type : type.substring(0, parameters)).strip();
            });
        }

        @Override
        public InputStream open() throws IOException {
            return file.getInputStream();
        }
    }
}

package org.preuve.supplier.attestations.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.preuve.supplier.submissions.LineAnswer;
import org.preuve.supplier.submissions.SubmitLines;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Takes thousands of attestations in one request. Headers are written with the first answer, so a failure before is told. */
@RestController
@Tag(name = "attestations", description = "What suppliers state, and sign, about products")
class AttestationLinesController {

    private final SubmitLines submit;
    private final JsonMapper json;

    AttestationLinesController(SubmitLines submit, JsonMapper json) {
        this.submit = submit;
        this.json = json;
    }

    @Operation(
            summary = "Send in many signed attestations, one a line",
            description = "One result a line in the order sent. What was kept before a connection broke is not lost;"
                    + " the same lines sent again give the same receipts and go on with the rest.")
    @PostMapping(path = "/api/v1/attestations", consumes = MediaType.APPLICATION_NDJSON_VALUE)
    void submitAll(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
        OutputStream answer = response.getOutputStream();
        submit.submit(request.getInputStream(), line -> write(line, answer));
    }

    private void write(LineAnswer line, OutputStream answer) {
        ObjectNode shown = json.createObjectNode().put("line", line.line()).put("status", line.status());
        line.submission().ifPresent(one -> shown.setAll((ObjectNode) json.valueToTree(one)));
        line.problem().ifPresent(one -> shown.set("problem", json.valueToTree(one.body())));
        try {
            answer.write(json.writeValueAsBytes(shown));
            answer.write('\n');
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

package org.preuve.ledger.witnessing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.preuve.ledger.doors.BadField;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.witnessing.CosignCheckpoint;
import org.preuve.ledger.witnessing.Cosigning;
import org.preuve.proofs.note.AddCheckpoint;
import org.preuve.proofs.note.RefusedNote;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The witness as C2SP tlog-witness prescribes it: whoever asks is authenticated by the log's signature alone. */
@RestController
@RequestMapping("/witness")
@ConditionalOnProperty("preuve.witnessing.key-file")
class WitnessController {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType TREE_SIZE = MediaType.parseMediaType("text/x.tlog.size");

    private final CosignCheckpoint witness;

    WitnessController(CosignCheckpoint witness) {
        this.witness = witness;
    }

    @GetMapping("/vkey")
    ResponseEntity<String> vkey() {
        return ResponseEntity.ok().contentType(TEXT).body(witness.key() + "\n");
    }

    @PostMapping("/add-checkpoint")
    ResponseEntity<?> addCheckpoint(HttpServletRequest request) throws IOException {
        return render(witness.cosign(read(request)));
    }

    private static AddCheckpoint read(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(AddCheckpoint.MAX_BYTES + 1);
        if (body.length > AddCheckpoint.MAX_BYTES) {
            throw new Refused(Problem.tooLarge("A checkpoint to cosign has at most 512 KiB with its proof."));
        }
        try {
            return AddCheckpoint.parse(body);
        } catch (RefusedNote refused) {
            throw new Refused(Problem.of("unreadable-body", 400, "The body cannot be read", "See C2SP tlog-witness.")
                    .with(List.of(new BadField(
                            "", String.valueOf(refused.getMessage()), "old size, proof, empty line, checkpoint"))));
        }
    }

    private static ResponseEntity<?> render(Cosigning cosigning) {
        return switch (cosigning) {
            case Cosigning.Cosigned cosigned ->
                ResponseEntity.ok().contentType(TEXT).body(AddCheckpoint.answer(List.of(cosigned.cosignature())));
            case Cosigning.OtherHead other ->
                ResponseEntity.status(409).contentType(TREE_SIZE).body(other.size() + "\n");
            case Cosigning.UnknownLog unknown ->
                Problem.notFound("This witness does not watch the log " + unknown.origin() + ".")
                        .response();
            case Cosigning.NotSigned unsigned ->
                Problem.of("checkpoint-not-signed", 403, "Not signed by that log", unsigned.why())
                        .response();
            case Cosigning.OldSizeTooLarge sizes ->
                Problem.invalid("old", "larger than the checkpoint", "0 to " + sizes.size())
                        .response();
            case Cosigning.Inconsistent sizes ->
                Problem.of(
                                "checkpoint-inconsistent",
                                422,
                                "The checkpoint does not continue the log",
                                "The proof does not show that the tree of " + sizes.size()
                                        + " entries begins with the one of " + sizes.oldSize()
                                        + " that was cosigned.")
                        .response();
        };
    }
}

package org.preuve.ledger.log.web;

import java.util.List;
import org.preuve.ledger.doors.Problem;
import org.preuve.ledger.doors.Refused;
import org.preuve.ledger.log.ReadLog;
import org.preuve.proofs.log.ConsistencyProof;
import org.preuve.proofs.log.Hash;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Merkle proofs as JSON, for readers that do not want to read tiles. All hashes are base64. */
@RestController
@RequestMapping("/api/v1/log")
class ProofController {

    private final ReadLog log;

    ProofController(ReadLog log) {
        this.log = log;
    }

    /** That an entry is in the tree of a size. */
    record Inclusion(long index, long size, String leafHash, String root, List<String> path) {}

    /** That the tree of one size begins with that of another. */
    record Consistency(long from, long to, List<String> path) {}

    @GetMapping("/inclusion")
    Inclusion inclusion(@RequestParam long index, @RequestParam long size) {
        requireSize("size", size, 1);
        if (index < 0 || index >= size) {
            throw new Refused(Problem.invalid("index", "no entry of this tree", "0 to " + (size - 1)));
        }
        ReadLog.Inclusion proved = log.prove(index, size);
        return new Inclusion(
                index,
                size,
                proved.leaf().base64(),
                proved.head().root().base64(),
                base64(proved.proof().path()));
    }

    @GetMapping("/consistency")
    Consistency consistency(@RequestParam long from, @RequestParam long to) {
        requireSize("to", to, 0);
        if (from < 0 || from > to) {
            throw new Refused(Problem.invalid("from", "not a beginning of this tree", "0 to " + to));
        }
        ConsistencyProof proof = log.proveConsistent(from, to);
        return new Consistency(from, to, base64(proof.path()));
    }

    private void requireSize(String name, long size, long least) {
        long published = log.checkpoint().head().size();
        if (size < least || size > published) {
            throw new Refused(Problem.invalid(name, "not a size that is published", least + " to " + published));
        }
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }
}

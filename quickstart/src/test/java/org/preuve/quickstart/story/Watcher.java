package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.preuve.proofs.audit.AuditResult;
import org.preuve.proofs.audit.ContentsAudit;
import org.preuve.proofs.audit.LogAudit;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.StepName;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.log.LogProofs;
import org.preuve.proofs.log.TilePath;
import org.preuve.proofs.log.TreeHead;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.quickstart.doors.Caller;

/**
 * Somebody outside who trusts the log's key and nothing else, keeps every receipt and every checkpoint that was ever seen,
 * and after each step of a story checks all of it again.
 */
final class Watcher {

    private static final List<StepName> MUST_PASS = List.of(
            StepName.SIGNATURE_VALID,
            StepName.KEY_ENTITLED,
            StepName.DIGEST_MATCHES,
            StepName.INCLUDED,
            StepName.CHECKPOINT_SIGNED,
            StepName.RESTS_ON_INCLUDED);

    private final LogKey key;
    private final PublicLog log;
    private final Caller auditor;
    private final List<TreeHead> seen = new ArrayList<>();
    private final Map<String, String> receipts = new LinkedHashMap<>();

    Watcher(LogKey key, Caller anybody, Caller auditor) {
        this.key = key;
        this.log = new PublicLog(anybody, auditor);
        this.auditor = auditor;
    }

    /** Keeps a receipt that somebody was given for a record. */
    void keep(String recordId, String receipt) {
        assertThat(receipts.put(recordId, receipt))
                .as("a record has one receipt")
                .isIn(null, receipt);
    }

    long size() {
        return Checkpoint.open(new String(log.checkpoint(), StandardCharsets.UTF_8), key)
                .head()
                .size();
    }

    AuditResult auditLog() {
        return new LogAudit(key).run(log, Progress.silent());
    }

    AuditResult auditContents() {
        var head = Checkpoint.open(log.checkpoint(), key).head();
        return new ContentsAudit(head).run(log, Progress.silent());
    }

    /** The whole public state: the log, its past, its records, and every receipt and bundle. */
    void checkEverything() {
        checkLogAndReceipts();
        receipts.keySet().forEach(this::checkBundle);
    }

    void checkLogAndReceipts() {
        TreeHead head = sound(auditLog());
        seen.forEach(earlier -> checkConsistency(earlier, head));
        seen.add(head);
        sound(auditContents());
        receipts.forEach(this::checkReceipt);
    }

    private void checkConsistency(TreeHead earlier, TreeHead head) {
        var proof = LogProofs.consistency(
                earlier.size(), head.size(), (level, n, width) -> log.tile(TilePath.of(level, n, width)));
        assertThat(proof.checks(earlier, head))
                .as("the log still holds what it was at %s", earlier)
                .isTrue();
    }

    private void checkReceipt(String id, String receipt) {
        var verified = Receipt.parse(receipt).verify(key);
        assertThat(verified.entry().id().value()).isEqualTo(id);
        assertThat(log.anybody()
                        .get("/api/v1/records/" + id + "/receipt")
                        .expect(200)
                        .text())
                .as("the receipt of %s is the same for ever", id)
                .isEqualTo(receipt);
    }

    private void checkBundle(String id) {
        var file = auditor.get("/api/v1/records/" + id + "/bundle").expect(200);
        var policy = TrustPolicy.ofLog(key, "https://somewhere.example");
        Map<StepName, Step> steps = new BundleVerifier(policy)
                .check(Bundle.parse(file.body())).stream().collect(Collectors.toMap(Step::name, Function.identity()));
        assertThat(MUST_PASS)
                .allSatisfy(name -> assertThat(steps.get(name))
                        .as("%s of %s", name, id)
                        .extracting(Step::outcome)
                        .isEqualTo(expected(name, steps)));
        assertThat(steps.values()).noneMatch(Step::isFailed);
    }

    /** Only a claim rests on something. */
    private static Step.Outcome expected(StepName name, Map<StepName, Step> steps) {
        var step = steps.get(name);
        return name == StepName.RESTS_ON_INCLUDED && step != null && step.outcome() == Step.Outcome.NOT_CHECKED
                ? Step.Outcome.NOT_CHECKED
                : Step.Outcome.PASSED;
    }

    private static TreeHead sound(AuditResult result) {
        assertThat(result).isInstanceOf(AuditResult.Sound.class);
        return ((AuditResult.Sound) result).head();
    }
}

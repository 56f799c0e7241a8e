package org.preuve.reporting.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.check.Agreement.Case;
import org.preuve.reporting.neighbours.Author;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page and {@link BundleVerifier} say the same of every step of every file, sound or damaged. */
class AgreementTests {

    private static final SmallLog LOG = SmallLog.withClaim();
    private static final Instant CHANGED = Instant.parse("2026-10-01T08:00:00Z");

    @TempDir
    Path folder;

    private void agree(List<Case> cases) throws Exception {
        new Agreement(folder).agree(cases);
    }

    @Test
    void aClaimsBundleHoldsInBoth() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (Optional<String> quorum :
                List.of(Optional.<String>empty(), Optional.of("any"), Optional.of("2"), Optional.of("all"))) {
            cases.add(new Case("sound", LOG.bundle(4, 0).write(), LOG.policy(quorum)));
        }
        assertThat(new Agreement(folder).page(cases).getFirst()).containsEntry("RESTS_ON_INCLUDED", "PASSED");
        agree(cases);
    }

    @Test
    void keysThatWereTakenInAndRevoked() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (Bundle bundle : RotatedKeys.bundles()) {
            cases.add(new Case("key history " + cases.size(), bundle.write(), LOG.policy(Optional.empty())));
        }
        assertThat(cases.stream().map(sound -> sound.outcomes().get("KEY_ENTITLED")))
                .containsExactly(
                        "PASSED", "PASSED", "PASSED", "FAILED", "PASSED", "PASSED", "PASSED", "FAILED", "FAILED",
                        "FAILED", "FAILED", "FAILED", "PASSED", "FAILED", "PASSED", "PASSED", "FAILED", "PASSED");
        agree(cases);
    }

    @Test
    void correctionsAndWithdrawalsThatTravelAlong() throws Exception {
        SmallLog log = SmallLog.withClaim();
        String statement = ",'statement':{'type':'Evidence','title':'as it was'}";
        int corrected = log.seal(change(RecordKind.CORRECTION, log.about("Correction", "corrects", 2, statement)));
        int withdrawn = log.seal(change(RecordKind.WITHDRAWAL, log.about("Withdrawal", "withdraws", 2, "")));
        int ofAnother = log.seal(change(RecordKind.WITHDRAWAL, log.about("Withdrawal", "withdraws", 4, "")));
        int unsaid = log.seal(SmallLog.ORGANISATION.evidence());
        String keeps = log.about("x", "corrects", 2, "");
        int erased = log.seal(change(RecordKind.ERASURE, log.erasure(corrected, keeps)));
        int erasedWithdrawal =
                log.seal(change(RecordKind.ERASURE, log.erasure(withdrawn, log.about("x", "withdraws", 2, ""))));
        int erasedOther =
                log.seal(change(RecordKind.ERASURE, log.erasure(ofAnother, log.about("x", "withdraws", 4, ""))));
        int erasedNoChange = log.seal(change(RecordKind.ERASURE, log.erasure(2, "{}")));
        Bundle evidence = log.bundle(2, 0);
        List<Case> cases = new ArrayList<>();
        for (int[] changes : new int[][] {
            {},
            {corrected},
            {withdrawn},
            {corrected, withdrawn},
            {ofAnother},
            {unsaid},
            {erased},
            {erasedWithdrawal},
            {erasedOther},
            {erasedNoChange}
        }) {
            byte[] file = log.changed(evidence, changes).write();
            cases.add(new Case(changes.length + " changes", file, LOG.policy(Optional.empty())));
        }
        agree(cases);
        assertThat(new Agreement(folder).codes(cases, "STATUS"))
                .containsExactly(
                        "no-status",
                        "corrected",
                        "withdrawn",
                        "withdrawn",
                        "change",
                        "change",
                        "corrected-erased",
                        "withdrawn-erased",
                        "change",
                        "change");
        ObjectNode json = JsonMapper.shared()
                .readTree(log.changed(evidence, corrected).write())
                .asObject();
        List<Case> damaged = new ArrayList<>();
        Damage.of(json).stream()
                .filter(part -> part.where().startsWith("/changes"))
                .forEach(part ->
                        damaged.add(new Case(part.where(), bytes(part.document()), LOG.policy(Optional.empty()))));
        agree(damaged);
    }

    /** Who keeps the ledger erases a supplier's correction too: its own keys are needed to believe what it says of that. */
    @Test
    void aSuppliersCorrectionThatTheOrganisationErased() throws Exception {
        SmallLog log = SmallLog.withClaim();
        String statement = ",'statement':{'type':'Attestation','statement':'as it was'}";
        int corrected = log.seal(SmallLog.SUPPLIER.record(
                RecordKind.CORRECTION, log.about("Correction", "corrects", 3, statement), CHANGED, null));
        String erasure = log.erasure(corrected, log.about("x", "corrects", 3, ""));
        int erased = log.seal(change(RecordKind.ERASURE, erasure));
        int byNobody =
                log.seal(Author.supplier(3).record(RecordKind.ERASURE, log.erasure(corrected, "{}"), CHANGED, null));
        int withdrawn = log.seal(change(RecordKind.WITHDRAWAL, log.about("Withdrawal", "withdraws", 3, "")));
        List<Case> cases = new ArrayList<>();
        for (Bundle bundle : List.of(
                log.changed(log.bundle(3, 1), corrected),
                log.changed(log.bundle(3, 0, 1), erased),
                log.changed(log.bundle(3, 0), erased),
                log.changed(log.bundle(3, 1), erased),
                log.changed(log.bundle(3, 0, 1), corrected),
                log.changed(log.bundle(3, 0, 1), withdrawn),
                log.changed(log.bundle(3, 1), byNobody),
                log.changed(log.bundle(3, 0, 1), byNobody))) {
            cases.add(new Case("erased " + cases.size(), bundle.write(), LOG.policy(Optional.empty())));
        }
        agree(cases);
        assertThat(new Agreement(folder).codes(cases, "STATUS"))
                .containsExactly(
                        "corrected",
                        "corrected-erased",
                        "corrected-erased",
                        "change",
                        "corrected",
                        "change",
                        "change",
                        "change");
        assertThat(cases.stream().map(sound -> sound.outcomes().get("KEY_ENTITLED")))
                .containsExactly("PASSED", "PASSED", "PASSED", "PASSED", "FAILED", "FAILED", "PASSED", "FAILED");
    }

    @Test
    void statusListsThatTravelAlong() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (Bundle bundle : ListedClaims.bundles()) {
            cases.add(new Case("status list " + cases.size(), bundle.write(), LOG.policy(Optional.empty())));
        }
        agree(cases);
        assertThat(new Agreement(folder).codes(cases, "STATUS")).isEqualTo(ListedClaims.CODES);
        List<Case> damaged = new ArrayList<>();
        ObjectNode json = JsonMapper.shared().readTree(cases.getFirst().file()).asObject();
        Damage.of(json).stream()
                .filter(part ->
                        part.where().startsWith("/statusLists") || part.where().startsWith("/record/cred"))
                .forEach(part ->
                        damaged.add(new Case(part.where(), bytes(part.document()), LOG.policy(Optional.empty()))));
        agree(damaged);
    }

    /** The page cannot say who signed a timestamp; it does say when one is for something else. */
    @Test
    void timestampsAreReadAndNotBelieved() throws Exception {
        SmallLog log = SmallLog.withClaim();
        Bundle claim = log.bundle(4, 0);
        int before = log.size();
        log.seal(SmallLog.ORGANISATION.evidence());
        String text = log.checkpoint().signedNote().text();
        List<Case> cases = new ArrayList<>();
        for (Bundle bundle : List.of(
                log.timestamped(claim, before, text),
                log.timestamped(claim, before, "another text"),
                log.timestamped(claim, before - 1, text))) {
            cases.add(new Case("timestamp", bundle.write(), LOG.policy(Optional.empty())));
        }
        assertThat(new Agreement(folder).codes(cases, "TIMESTAMPED"))
                .containsExactly("timestamp", "timestamp-other", "timestamp-tree");
        assertThat(new Agreement(folder).page(cases).getFirst())
                .isEqualTo(cases.getFirst().outcomes());
    }

    private static Credential change(RecordKind kind, String subject) {
        return SmallLog.ORGANISATION.record(kind, subject, CHANGED, null);
    }

    @Test
    void eachPartOfABundleDamagedInTurn() throws Exception {
        List<Case> cases = new ArrayList<>();
        for (Bundle bundle : List.of(LOG.bundle(4, 0), LOG.bundle(3, 1), RotatedKeys.rotated())) {
            ObjectNode json = JsonMapper.shared().readTree(bundle.write()).asObject();
            Damage.of(json)
                    .forEach(part ->
                            cases.add(new Case(part.where(), bytes(part.document()), LOG.policy(Optional.of("2")))));
        }
        agree(cases);
    }

    private static byte[] bytes(JsonNode json) {
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }
}

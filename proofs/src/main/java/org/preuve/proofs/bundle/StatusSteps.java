package org.preuve.proofs.bundle;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.proofs.audit.KeyHistory;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialVerifier;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.status.RefusedStatus;
import org.preuve.proofs.status.RefusedStatus.Reason;
import org.preuve.proofs.status.StatusEntry;
import org.preuve.proofs.status.StatusListCredential;

/**
 * The step about the record's bits in the status lists that it names: each list must be its issuer's, signed with a key
 * that stands by all key records of the bundle, and a set bit fails the step. It says how it was when the lists were made,
 * and nothing of what came later. What changes say is said first.
 */
final class StatusSteps {

    private final KeyHistory history;

    /** {@code history} has learned the key records of the bundle. */
    StatusSteps(KeyHistory history) {
        this.history = history;
    }

    /** {@code changed} is the step by the corrections and withdrawals that travel along. */
    Step status(Bundle bundle, Step changed) {
        return Attempt.of(() -> Credential.parse(bundle.sealed().record()))
                .fold(record -> status(record, bundle.statusLists(), changed), problem -> changed);
    }

    private Step status(Credential record, List<CarriedList> lists, Step changed) {
        Optional<Step> listed = listed(record, lists);
        if (!changed.isFailed()) {
            return listed.orElse(changed);
        }
        return listed.filter(Step::isFailed)
                .map(step -> failed(changed.detail() + " " + step.detail()))
                .orElse(changed);
    }

    /** Empty when the record names no list and none travels along. */
    private Optional<Step> listed(Credential record, List<CarriedList> lists) {
        try {
            List<StatusEntry> entries = StatusEntry.read(record);
            return entries.isEmpty() && lists.isEmpty() ? Optional.empty() : Optional.of(bits(record, entries, lists));
        } catch (RefusedStatus e) {
            String said = "What the record says of its status: " + e.getMessage();
            return Optional.of(e.reason() == Reason.NOT_UNDERSTOOD ? notChecked(said) : failed(said));
        }
    }

    private Step bits(Credential record, List<StatusEntry> entries, List<CarriedList> lists) {
        Map<String, StatusListCredential> known = new HashMap<>();
        for (CarriedList carried : lists) {
            Attempt<StatusListCredential> read = Attempt.of(() -> StatusListCredential.parse(carried.json()));
            StatusListCredential list = read.value();
            String problem = list == null ? read.problem() : objection(record, entries, list);
            if (list == null || !problem.isEmpty()) {
                return failed("Status list: " + problem);
            }
            if (known.put(list.list().id().toString(), list) != null) {
                return failed("Status list: " + list.list().id() + " travels along twice.");
            }
        }
        return bits(entries, known);
    }

    /** Why a list says nothing of this record; empty when it does. */
    private String objection(Credential record, List<StatusEntry> entries, StatusListCredential list) {
        if (entries.stream()
                .noneMatch(
                        entry -> entry.list().toString().equals(list.list().id().toString()))) {
            return "the record does not name " + list.list().id() + ".";
        }
        if (!list.signed().issuer().equals(record.issuer())) {
            return "it is not of " + record.issuer() + ".";
        }
        return new CredentialVerifier(history.at(Long.MAX_VALUE)).verify(list.signed()) instanceof Valid
                ? ""
                : "it is not signed with a key that stands.";
    }

    private static Step bits(List<StatusEntry> entries, Map<String, StatusListCredential> known) {
        List<String> set = new ArrayList<>();
        List<String> clear = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (StatusEntry entry : entries) {
            StatusListCredential list = known.get(entry.list().toString());
            if (list == null) {
                missing.add(entry.list().toString());
            } else if (!list.list().isFor(entry.purpose())) {
                return failed("Status list: it is not for " + entry.purpose().word() + ".");
            } else if (entry.index() >= list.list().bits().length()) {
                return failed("Status list: it has no index " + entry.index() + ".");
            } else {
                boolean isSet = list.list().bits().isSet((int) entry.index());
                (isSet ? set : clear).add(entry.purpose().outcome());
            }
        }
        if (!set.isEmpty()) {
            return failed("The record is " + String.join(" and ", set) + ", as of " + asOf(known) + ".");
        }
        return missing.isEmpty()
                ? Step.passed(
                        StepName.STATUS,
                        "Not " + String.join(", not ", clear) + ", as of " + asOf(known)
                                + "; the lists may say more since.")
                : notChecked("The status list " + String.join(", ", missing) + " does not travel along.");
    }

    /** When the oldest of the lists was made. */
    private static Instant asOf(Map<String, StatusListCredential> known) {
        return known.values().stream()
                .map(StatusListCredential::validFrom)
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private static Step failed(String detail) {
        return Step.failed(StepName.STATUS, detail);
    }

    private static Step notChecked(String detail) {
        return Step.notChecked(StepName.STATUS, detail);
    }
}

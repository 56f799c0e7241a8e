package org.preuve.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.preuve.proofs.bundle.Step.Outcome;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.Checkpoint;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.Origin;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.receipt.Receipt;
import org.preuve.proofs.receipt.RefusedReceipt;

/** The check of a receipt alone: that the log sealed this entry, though not of which record it is. */
final class ReceiptSteps {
    private final Receipt receipt;
    private final TrustPolicy policy;
    private boolean passed = true;

    ReceiptSteps(Receipt receipt, TrustPolicy policy) {
        this.receipt = receipt;
        this.policy = policy;
    }

    /** Prints each step and says whether none failed. */
    boolean print(PrintWriter out) {
        printEntry(out);
        Optional<Checkpoint> checkpoint = printCheckpoint(out);
        if (checkpoint.isEmpty()) {
            print(out, Outcome.NOT_CHECKED, "included", "There is no signed tree to be included in.");
            return passed;
        }
        Checkpoint signed = checkpoint.get();
        boolean included = receipt.isIncludedIn(signed.head());
        String place = receipt.proof().index() + " of " + signed.head().size() + " entries";
        print(out, outcome(included), "included", (included ? "It is number " : "It is not number ") + place + ".");
        boolean cosigned = policy.isCosigned(signed);
        int witnesses = policy.quorum().witnesses().size();
        print(
                out,
                witnesses == 0 ? Outcome.NOT_CHECKED : outcome(cosigned),
                "cosigned",
                witnesses == 0
                        ? "You named no witness."
                        : (cosigned ? "By" : "Not by") + " as many witnesses as the policy asks.");
        return passed;
    }

    private void printEntry(PrintWriter out) {
        try {
            Entry entry = receipt.entry();
            String detail = "It seals " + entry.kind().word() + " " + entry.id() + " at " + entry.sealedAt()
                    + ", digest " + entry.digest() + ".";
            print(out, Outcome.PASSED, "entry", detail);
        } catch (RefusedReceipt e) {
            print(out, Outcome.FAILED, "entry", String.valueOf(e.getMessage()));
        }
    }

    private Optional<Checkpoint> printCheckpoint(PrintWriter out) {
        try {
            String origin = receipt.note().text().lines().findFirst().orElse("");
            List<LogKey> keys = policy.logs(new Origin(origin));
            if (keys.isEmpty()) {
                print(out, Outcome.FAILED, "checkpoint signed", "You do not trust the log " + origin + ".");
                return Optional.empty();
            }
            Checkpoint checkpoint = Checkpoint.open(receipt.note(), keys);
            print(out, Outcome.PASSED, "checkpoint signed", "By the log " + origin + ".");
            return Optional.of(checkpoint);
        } catch (RefusedNote e) {
            print(out, Outcome.FAILED, "checkpoint signed", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private static Outcome outcome(boolean holds) {
        return holds ? Outcome.PASSED : Outcome.FAILED;
    }

    private void print(PrintWriter out, Outcome outcome, String step, String detail) {
        passed &= outcome != Outcome.FAILED;
        out.printf(Locale.ROOT, "%-12s %-20s %s%n", Verify.word(outcome), step, detail);
    }
}

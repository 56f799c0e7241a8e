package org.preuve.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.preuve.proofs.bundle.Bundle;
import org.preuve.proofs.bundle.BundleVerifier;
import org.preuve.proofs.bundle.Step;
import org.preuve.proofs.bundle.TrustPolicy;
import org.preuve.proofs.receipt.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a bundle or a receipt offline, each step apart. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Checks a bundle (.preuve.json) or a receipt (.tlog-proof) on this computer alone.")
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Verify implements Callable<Integer> {
    private static final String RECEIPT_START = "c2sp.org/tlog-proof@";

    @Spec
    private CommandSpec spec;

    @Mixin
    private Trust trust = new Trust();

    @Parameters(paramLabel = "<file>", description = "The bundle or receipt.")
    private Path file;

    @Override
    public Integer call() {
        LocalFile given = new LocalFile(file);
        return given.text().startsWith(RECEIPT_START)
                ? receipt(Receipt.parse(given.text()))
                : bundle(Bundle.parse(given.bytes()));
    }

    private int bundle(Bundle bundle) {
        Optional<TrustPolicy> own = trust.policy();
        TrustPolicy policy = own.orElseGet(bundle::policy);
        List<Step> steps = new BundleVerifier(policy, trust.authorities()).check(bundle);
        PrintWriter out = spec.commandLine().getOut();
        for (Step step : steps) {
            out.printf(Locale.ROOT, "%-12s %-20s %s%n", word(step.outcome()), words(step.name()), step.detail());
        }
        boolean failed = steps.stream().anyMatch(Step::isFailed);
        out.println(failed ? "Do not rely on it." : "Every step that could be checked has passed.");
        out.flush();
        if (own.isEmpty()) {
            sayWhoseWordItIs(policy);
        }
        return failed ? Preuve.FOUND_WRONG : 0;
    }

    private void sayWhoseWordItIs(TrustPolicy policy) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(
                "You named no log that you trust, so the policy inside the bundle was used. It shows that the bundle"
                        + " agrees with itself, and not that its log is the one that it should be. Compare this with the key that"
                        + " the company publishes, and give it with --vkey:");
        policy.logs().forEach(log -> err.println("  " + log));
    }

    private int receipt(Receipt receipt) {
        TrustPolicy policy = trust.policy()
                .orElseThrow(
                        () -> new CommandRefused("A receipt does not say whom to trust: give --vkey or --policy."));
        ReceiptSteps steps = new ReceiptSteps(receipt, policy);
        PrintWriter out = spec.commandLine().getOut();
        boolean passed = steps.print(out);
        out.println(passed ? "Every step that could be checked has passed." : "Do not rely on it.");
        out.flush();
        return passed ? 0 : Preuve.FOUND_WRONG;
    }

    static String word(Step.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> "passed";
            case FAILED -> "FAILED";
            case NOT_CHECKED -> "not checked";
        };
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

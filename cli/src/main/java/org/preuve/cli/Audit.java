package org.preuve.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.audit.AuditResult;
import org.preuve.proofs.audit.AuditResult.Broken;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.audit.ContentsAudit;
import org.preuve.proofs.audit.LogAudit;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.note.LogKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads a whole log and computes everything anew. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = {
            "Reads a whole log, recomputes every hash, link and signature, and names the first bad entry.",
            "With an auditor's token also the records behind it: each digest and each author's signature."
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class Audit implements Callable<Integer> {
    private static final String LOG_PATH = "/log";

    private final Door door;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--vkey",
            paramLabel = "<vkey>",
            description = "The log's key, from somewhere else than the log. Without it the log is asked for its own.")
    private @Nullable String vkey;

    @Option(
            names = "--token-file",
            paramLabel = "<file>",
            description = "An auditor's access token: checks the records behind the log as well.")
    private @Nullable Path tokenFile;

    @Parameters(paramLabel = "<log address>", description = "Such as https://example.com/log.")
    private String address;

    Audit(Door door) {
        this.door = door;
    }

    @Override
    public Integer call() {
        URI log = Door.address(address);
        HttpLogReader reader = new HttpLogReader(door, log);
        LogKey key = key(reader);
        AuditResult result = new LogAudit(key).run(reader, progress("entries"));
        if (result instanceof Sound sound && tokenFile != null) {
            String token = new LocalFile(tokenFile).text().strip();
            HttpRecordReader records = new HttpRecordReader(door, installation(log), token);
            return report(
                    new ContentsAudit(sound.head()).run(records, progress("records")), "and every record behind it");
        }
        return report(result, "(the records behind it were not read: that takes --token-file)");
    }

    private LogKey key(HttpLogReader reader) {
        if (vkey != null) {
            return LogKey.parse(vkey);
        }
        LogKey key = LogKey.parse(reader.vkey());
        spec.commandLine()
                .getErr()
                .println("The log was asked for its own key. Compare this with the key that the company publishes:\n  "
                        + key);
        return key;
    }

    private static URI installation(URI log) {
        String text = log.toString();
        if (!text.endsWith(LOG_PATH)) {
            throw new CommandRefused("The records of " + log + " are read beside an address that ends in /log.");
        }
        return URI.create(text.substring(0, text.length() - LOG_PATH.length()));
    }

    private int report(AuditResult result, String extent) {
        PrintWriter out = spec.commandLine().getOut();
        int code = switch (result) {
            case Sound sound -> {
                out.println("Sound: all " + sound.head().size() + " entries " + extent + ". Root "
                        + sound.head().root().base64() + ".");
                yield 0;
            }
            case Broken broken -> {
                String where = broken.index() == AuditResult.NO_INDEX ? "" : " at entry " + broken.index();
                out.println("BROKEN" + where + ": " + broken.cause() + ".");
                yield Preuve.FOUND_WRONG;
            }
        };
        out.flush();
        return code;
    }

    /** A line for each tenth of the way. */
    private Progress progress(String what) {
        PrintWriter err = spec.commandLine().getErr();
        long[] tenths = {0};
        return (checked, all) -> {
            long now = all == 0 ? 10 : checked * 10 / all;
            if (now > tenths[0]) {
                tenths[0] = now;
                err.println(String.format(Locale.ROOT, "%,d of %,d %s", checked, all, what));
                err.flush();
            }
        };
    }
}

package org.preuve.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.audit.AuditResult;
import org.preuve.proofs.audit.AuditResult.Broken;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.audit.ContentsAudit;
import org.preuve.proofs.audit.LogAudit;
import org.preuve.proofs.audit.Progress;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.SignedNote;
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
    private final LongSupplier nanos;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--vkey",
            paramLabel = "<vkey>",
            description =
                    "The log's key, or one that it had before, from somewhere else than the log: a key that followed it is"
                            + " found in the log. Without it the log is asked for its own.")
    private List<String> vkeys = List.of();

    @Option(
            names = "--since",
            paramLabel = "<checkpoint>",
            description = "A checkpoint of this log that you have kept, in a file: the log must go on from its tree.")
    private @Nullable Path since;

    @Option(
            names = "--organisation",
            paramLabel = "<did>",
            description =
                    "Who keeps the ledger: only its erasures count. Without it, the author of the first key record.")
    private @Nullable String organisation;

    @Option(
            names = "--token-file",
            paramLabel = "<file>",
            description = "An auditor's access token: checks the records behind the log as well.")
    private @Nullable Path tokenFile;

    @Parameters(paramLabel = "<log address>", description = "Such as https://example.com/log.")
    private String address;

    Audit(Door door, LongSupplier nanos) {
        this.door = door;
        this.nanos = nanos;
    }

    @Override
    public Integer call() {
        URI log = Door.address(address);
        HttpLogReader reader = new HttpLogReader(door, log);
        LogAudit audit =
                new LogAudit(keys(reader), entry -> new HttpKeyRecordReader(door, installation(log)).read(entry));
        if (since != null) {
            audit = audit.since(SignedNote.parse(new LocalFile(since).bytes()));
        }
        AuditResult result = audit.run(reader, progress("entries"));
        if (result instanceof Sound sound && tokenFile != null) {
            String token = new LocalFile(tokenFile).text().strip();
            HttpRecordReader records = new HttpRecordReader(door, installation(log), token);
            return report(
                    new ContentsAudit(sound.head(), organisation == null ? null : Did.parse(organisation))
                            .run(records, progress("records")),
                    "and every record behind it");
        }
        return report(result, "(the records behind it were not read: that takes --token-file)");
    }

    private List<LogKey> keys(HttpLogReader reader) {
        if (!vkeys.isEmpty()) {
            return Trust.keysOfOneLog(vkeys);
        }
        LogKey key = LogKey.parse(reader.vkey());
        spec.commandLine()
                .getErr()
                .println("The log was asked for its own key. Compare this with the key that the company publishes:\n  "
                        + key);
        return List.of(key);
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
                out.println("BROKEN" + where + ", " + broken.field() + ": " + broken.cause() + ".");
                yield Preuve.FOUND_WRONG;
            }
        };
        out.flush();
        return code;
    }

    private Progress progress(String what) {
        return new ShownProgress(spec.commandLine().getErr(), what, nanos);
    }
}

package org.preuve.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.receipt.Receipt;

/** Takes the receipt that a server gave for a record: looks whether it is for that record, and keeps it. */
record ReceiptFile(@Nullable Path file, @Nullable String vkey) {

    /** Prints it or saves it; whether the checkpoint is the log's is checked when a vkey was given. */
    void take(String text, Credential record, PrintWriter out, PrintWriter err) {
        Receipt receipt = Receipt.parse(text);
        Entry entry = receipt.entry();
        if (!entry.id().equals(record.id()) || entry.kind() != record.kind()) {
            throw new CommandRefused("The server answered with a receipt for another record, " + entry.id() + ".");
        }
        if (vkey != null) {
            receipt.verify(LogKey.parse(vkey));
        }
        err.println("Sealed as entry " + entry.index() + " at " + entry.sealedAt() + ".");
        keep(text, out, err);
    }

    /** Prints it or saves it as it is. */
    void keep(String text, PrintWriter out, PrintWriter err) {
        if (file == null) {
            out.print(text);
            out.flush();
        } else {
            new LocalFile(file).create(text.getBytes(UTF_8));
            err.println("The receipt is in " + file + ": keep it, it is your proof.");
        }
    }
}

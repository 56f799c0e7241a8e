package org.preuve.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import picocli.CommandLine;

/** One run of the command, as its user sees it. */
record Run(int exitCode, String out, String err) {
    static final Instant NOW = Instant.parse("2026-11-01T08:00:00.123Z");
    static final UUID ID = UUID.fromString("58172aac-d8ba-41ed-83dd-0b3aef56cc33");

    static Run of(Object... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine preuve = Preuve.commandLine(Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom(), () -> ID);
        preuve.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        int code = preuve.execute(texts);
        assertThat(err.toString()).doesNotContain("Exception", "\tat ", "should not have happened");
        return new Run(code, out.toString(), err.toString());
    }

    Run exits(int expected) {
        assertThat(exitCode).as("out: %s%nerr: %s", out, err).isEqualTo(expected);
        return this;
    }

    /** Ended with one sentence, and no more, on standard error. */
    Run refuses(String... parts) {
        exits(Preuve.NOT_POSSIBLE);
        assertThat(err.strip().lines()).hasSize(1);
        assertThat(err).contains(parts);
        return this;
    }
}

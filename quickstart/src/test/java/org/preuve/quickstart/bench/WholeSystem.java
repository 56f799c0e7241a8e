package org.preuve.quickstart.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.preuve.quickstart.doors.Caller;
import org.preuve.quickstart.doors.Tokens;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;

/** Everything in this process, as quickstart runs it, and the public door of suppliers. */
final class WholeSystem implements AutoCloseable {

    private final RunningPreuve running;
    private final Caller gateway;
    private final Caller officer;
    private final Wire door;

    private WholeSystem(RunningPreuve running) {
        var installation = running.installation();
        this.running = running;
        this.gateway = Caller.anonymous(installation.publicUrl());
        this.officer = gateway.withToken(new Tokens(installation.issuer(), "officer", "officer", Clock.systemUTC()));
        this.door = new Wire(installation.ports().gateway(), () -> "");
    }

    static WholeSystem start(Path data) {
        return new WholeSystem(RunningPreuve.start(new Installation(data, Ports.free())));
    }

    void welcome(Attestor attestor) {
        attestor.join(officer, gateway);
    }

    Load attestations() {
        return new Load(
                record -> door.post("/api/v1/attestations", "application/vc", record, 201),
                answer -> LedgerDoor.sealed(answer, "/receipt"));
    }

    /** {@value LedgerDoor#A_CALL} attestations a call. */
    Load lines() {
        return new Load(
                lines -> door.post("/api/v1/attestations", "application/x-ndjson", lines, 200),
                answer -> new String(answer, UTF_8)
                        .lines()
                        .forEach(line -> LedgerDoor.sealed(line.getBytes(UTF_8), "/receipt")));
    }

    @Override
    public void close() throws IOException {
        door.close();
        running.close();
    }
}

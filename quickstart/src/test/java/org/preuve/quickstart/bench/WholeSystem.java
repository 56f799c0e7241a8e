package org.preuve.quickstart.bench;

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

    private WholeSystem(RunningPreuve running) {
        var installation = running.installation();
        this.running = running;
        this.gateway = Caller.anonymous(installation.publicUrl());
        this.officer = gateway.withToken(new Tokens(installation.issuer(), "officer", "officer", Clock.systemUTC()));
    }

    static WholeSystem start(Path data) {
        return new WholeSystem(RunningPreuve.start(new Installation(data, Ports.free())));
    }

    void welcome(Attestor attestor) {
        attestor.join(officer, gateway);
    }

    void attest(byte[] record) {
        LedgerDoor.sealed(
                gateway.postRecord("/api/v1/attestations", record).expect(201).text("/receipt"));
    }

    @Override
    public void close() {
        running.close();
    }
}

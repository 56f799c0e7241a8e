package org.preuve.quickstart.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;
import org.preuve.quickstart.mongo.EmbeddedMongo;

/** What somebody sees whose start does not succeed: one sentence that says what to do. */
@ExtendWith(SharedSystem.class)
class StartTests {

    @TempDir
    Path home;

    @Test
    void namesThePortThatIsInUse() throws Exception {
        var ports = Ports.free();
        try (var other = new ServerSocket(ports.reporting(), 1, InetAddress.getLoopbackAddress());
                var process = OtherProcess.start(new Installation(home, ports))) {
            assertThat(process.awaitEnd()).isEqualTo(1);
            assertThat(process.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("Port " + other.getLocalPort() + " is in use");
        }
    }

    @Test
    void saysToWhichAddressTheDataBelongs(RunningPreuve running) throws Exception {
        var elsewhere = new Installation(running.installation().data(), Ports.free());
        try (var process = OtherProcess.start(elsewhere)) {
            assertThat(process.awaitEnd()).isEqualTo(1);
            assertThat(process.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("belongs to " + running.installation().publicUrl());
        }
    }

    /** Two on one data directory would be two who write one file. */
    @Test
    void refusesDataThatAnotherProcessHasOpen() {
        var at = new Installation(home, Ports.free());
        try (var database = EmbeddedMongo.open(home.resolve("mongo"));
                var process = OtherProcess.start(at)) {
            assertThat(database.uri()).isNotEmpty();
            assertThat(process.awaitEnd()).isEqualTo(1);
            assertThat(process.output().strip().lines())
                    .singleElement()
                    .asString()
                    .contains("does another quickstart run on it?");
        }
    }
}

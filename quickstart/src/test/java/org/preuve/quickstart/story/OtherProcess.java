package org.preuve.quickstart.story;

import java.util.List;
import org.preuve.quickstart.Quickstart;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.processes.JavaProcess;

/** Quickstart as a process of its own. */
final class OtherProcess {

    static final String READY = "Ctrl-C stops it";

    private OtherProcess() {}

    static JavaProcess start(Installation at) {
        var ports = at.ports();
        return JavaProcess.start(
                at.data(),
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx768m",
                        "-cp",
                        JavaProcess.classPath(),
                        Quickstart.class.getName(),
                        "--quickstart.data=" + at.data(),
                        "--quickstart.samples.load=false",
                        "--quickstart.ports.gateway=" + ports.gateway(),
                        "--quickstart.ports.ledger=" + ports.ledger(),
                        "--quickstart.ports.supplier=" + ports.supplier(),
                        "--quickstart.ports.reporting=" + ports.reporting(),
                        "--quickstart.ports.sign-in=" + ports.signIn()));
    }
}

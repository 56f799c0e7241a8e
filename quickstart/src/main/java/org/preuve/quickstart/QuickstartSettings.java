package org.preuve.quickstart;

import java.nio.file.Path;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code --quickstart.data}, {@code --quickstart.ports.*} and {@code --quickstart.samples}; see quickstart.yaml. */
@ConfigurationProperties("quickstart")
record QuickstartSettings(Path data, Ports ports, Samples samples) {

    /** Whether to load samples at all, and the folder that is looked at before the bundled ones are taken. */
    record Samples(boolean load, Path folder) {}

    Installation installation() {
        return new Installation(data, ports);
    }
}

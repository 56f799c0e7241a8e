package org.preuve.quickstart.story;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.preuve.quickstart.launch.Installation;
import org.preuve.quickstart.launch.Ports;
import org.preuve.quickstart.launch.RunningPreuve;

/**
 * One running system for all tests that leave its log in order, given to them as a parameter: starting one costs more than
 * what most of them do. It stops when the last test has ended.
 */
public final class SharedSystem implements ParameterResolver {

    private static final Namespace HERE = Namespace.create(SharedSystem.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == RunningPreuve.class;
    }

    @Override
    public RunningPreuve resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(HERE).computeIfAbsent("system", name -> start(), RunningPreuve.class);
    }

    private static RunningPreuve start() {
        try {
            Path home = Files.createTempDirectory(Path.of("target"), "shared-system");
            return RunningPreuve.start(new Installation(home, Ports.free()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

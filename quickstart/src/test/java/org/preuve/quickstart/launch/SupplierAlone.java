package org.preuve.quickstart.launch;

import org.springframework.context.ConfigurableApplicationContext;

/** The supplier service of an installation in this process, with the settings that it has in quickstart, and nothing else. */
public final class SupplierAlone implements AutoCloseable {

    private final ConfigurableApplicationContext service;

    private SupplierAlone(ConfigurableApplicationContext service) {
        this.service = service;
    }

    public static SupplierAlone start(Installation at, String databaseUri) {
        return new SupplierAlone(RunningPreuve.run(Part.SUPPLIER, new Settings(at, databaseUri).of(Part.SUPPLIER)));
    }

    @Override
    public void close() {
        service.close();
    }
}

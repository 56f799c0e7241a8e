package org.preuve.quickstart.story;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;

/** Programs that are not ours: `.ci/run` builds them from quickstart/independent and says where they are. */
enum Outsider {
    LOG_READER("PREUVE_LOG_READER", ""),
    CREDENTIAL_CHECK("PREUVE_CREDENTIAL_CHECK", "check.mjs"),
    FSCK("PREUVE_LOG_TOOLS", "fsck"),
    WITNESS("PREUVE_LOG_TOOLS", "omniwitness"),
    OTHER_LOG("PREUVE_LOG_TOOLS", "posix-oneshot");

    private final String variable;
    private final String file;

    Outsider(String variable, String file) {
        this.variable = variable;
        this.file = file;
    }

    /** Where it is; a test that needs it is skipped where it is not. */
    String program() {
        String value = System.getenv(variable);
        assumeTrue(value != null, variable + " names nothing; .ci/run builds it from quickstart/independent");
        return file.isEmpty() ? value : Path.of(value, file).toString();
    }
}

package org.preuve.ledger.log.mongo;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.preuve.ledger.TestMongo;

@EnabledIfEnvironmentVariable(named = "PREUVE_TEST_MONGODB_URI", matches = ".+")
class GivenMongoCutWireTests extends CutWireContract {

    @Override
    protected TestMongo open() {
        return TestMongo.given();
    }

    @Override
    protected int records() {
        return 150; // a server that is slow is cut no less often
    }
}

package org.preuve.ledger.log.mongo;

import org.preuve.ledger.TestMongo;

class EmbeddedMongoCutWireTests extends CutWireContract {

    @Override
    protected TestMongo open() {
        return TestMongo.embedded();
    }
}

package org.preuve.ledger.log.mongo;

import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import java.util.function.Supplier;
import org.preuve.ledger.log.StoreFailure;

/** Tells a refusal, which is an answer, from a call that did not answer. */
final class MongoCalls {

    private static final int DUPLICATE_KEY = 11000;

    private MongoCalls() {}

    /** @throws StoreFailure when the driver cannot say what became of the call */
    static <T> T call(Supplier<T> call) {
        try {
            return call.get();
        } catch (MongoException failed) {
            throw new StoreFailure(String.valueOf(failed.getMessage()), failed);
        }
    }

    /** Inserts one document; says no when its key is taken. */
    static boolean inserted(Runnable insert) {
        try {
            insert.run();
            return true;
        } catch (MongoWriteException refused) {
            if (isDuplicate(refused.getError().getCode())) {
                return false;
            }
            throw new StoreFailure(String.valueOf(refused.getMessage()), refused);
        } catch (MongoException failed) {
            throw new StoreFailure(String.valueOf(failed.getMessage()), failed);
        }
    }

    static boolean isDuplicate(int code) {
        return code == DUPLICATE_KEY;
    }
}

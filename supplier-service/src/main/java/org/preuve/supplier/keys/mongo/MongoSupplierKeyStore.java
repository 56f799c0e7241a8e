package org.preuve.supplier.keys.mongo;

import java.util.Optional;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.supplier.keys.SupplierKey;
import org.preuve.supplier.keys.SupplierKeyStore;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/** Keys by their verification method, which is the document's id: one read, and unique without another index. */
@Component
class MongoSupplierKeyStore implements SupplierKeyStore {

    private final MongoOperations mongo;

    MongoSupplierKeyStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean add(SupplierKey key) {
        try {
            mongo.insert(KeyDocument.of(key));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public Optional<SupplierKey> find(VerificationMethod method) {
        return Optional.ofNullable(mongo.findById(method.value(), KeyDocument.class))
                .map(KeyDocument::supplierKey);
    }
}

package org.preuve.ledger.witness.mongo;

import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.NoteSignature;

/** {@code {_id: "<size> <vkey>", cosignature}} and {@code {_id: size}} of what is cosigned, each written once. */
final class MongoCosignatureStore implements CosignatureStore {

    private final MongoCollection<Document> cosignatures;
    private final MongoCollection<Document> cosigned;

    MongoCosignatureStore(MongoDatabase database) {
        this.cosignatures = database.getCollection("cosignatures");
        this.cosigned = database.getCollection("cosigned");
    }

    @Override
    public void keep(long size, CosignerKey witness, NoteSignature cosignature) {
        insert(
                cosignatures,
                new Document("_id", id(size, witness)).append("cosignature", new Binary(cosignature.bytes())));
    }

    @Override
    public List<NoteSignature> find(long size, Collection<? extends CosignerKey> witnesses) {
        Map<String, CosignerKey> byId =
                witnesses.stream().collect(Collectors.toMap(witness -> id(size, witness), Function.identity()));
        List<NoteSignature> found = new ArrayList<>();
        for (Document document : cosignatures.find(in("_id", byId.keySet()))) {
            CosignerKey witness = byId.get(document.getString("_id"));
            if (witness != null) {
                byte[] bytes = document.get("cosignature", Binary.class).getData();
                found.add(new NoteSignature(witness.name(), witness.keyId(), bytes));
            }
        }
        return found;
    }

    @Override
    public void noteCosigned(long size) {
        insert(cosigned, new Document("_id", size));
    }

    @Override
    public OptionalLong cosignedFrom(long size) {
        return first(gte("_id", size), Sorts.ascending("_id"));
    }

    @Override
    public OptionalLong newestCosigned() {
        return first(new BsonDocument(), Sorts.descending("_id"));
    }

    private OptionalLong first(Bson among, Bson order) {
        Document found = cosigned.find(among).sort(order).limit(1).first();
        return found == null
                ? OptionalLong.empty()
                : OptionalLong.of(found.get("_id", Number.class).longValue());
    }

    private static String id(long size, CosignerKey witness) {
        return size + " " + witness;
    }

    private static void insert(MongoCollection<Document> into, Document document) {
        try {
            into.insertOne(document);
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
    }
}

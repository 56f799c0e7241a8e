package org.preuve.ledger.witness.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.preuve.ledger.log.StoreFailure;
import org.preuve.ledger.log.UnreadableDocument;
import org.preuve.ledger.witness.CosignatureStore;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.NoteSignature;

/** {@code {_id: "<size> <vkey>", cosignature}} and {@code {_id: size}} of what is cosigned, each written once. */
final class MongoCosignatureStore implements CosignatureStore {

    private static final String COSIGNATURES = "cosignatures";
    private static final String COSIGNED = "cosigned";

    private final MongoCollection<Document> cosignatures;
    private final MongoCollection<Document> cosigned;

    MongoCosignatureStore(MongoDatabase database) {
        this.cosignatures = database.getCollection(COSIGNATURES);
        this.cosigned = database.getCollection(COSIGNED);
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
                found.add(line(document, witness));
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

    @Override
    public void all(Consumer<Kept> cosignature) {
        each(cosignatures, document -> cosignature.accept(kept(document)));
    }

    @Override
    public boolean hasAny(long size) {
        // What begins with the size and a space: '!' is the character behind it.
        return cosignatures
                        .find(and(gte("_id", size + " "), lt("_id", size + "!")))
                        .first()
                != null;
    }

    @Override
    public void allCosigned(LongConsumer size) {
        each(cosigned, document -> size.accept(size(document)));
    }

    private static void each(MongoCollection<Document> documents, Consumer<Document> what) {
        try {
            documents.find().forEach(what);
        } catch (MongoException failed) {
            throw new StoreFailure(String.valueOf(failed.getMessage()), failed);
        }
    }

    private static Kept kept(Document document) {
        Object id = document.get("_id", Object.class);
        return UnreadableDocument.unless(COSIGNATURES, id, "_id", () -> {
            String[] sizeAndKey = document.getString("_id").split(" ", 2);
            CosignerKey witness = CosignerKey.parse(sizeAndKey[1]);
            Kept kept = new Kept(Long.parseLong(sizeAndKey[0]), witness, line(document, witness));
            if (!id.equals(id(kept.size(), witness))) {
                throw new IllegalArgumentException("another spelling");
            }
            return kept;
        });
    }

    private static NoteSignature line(Document document, CosignerKey witness) {
        return UnreadableDocument.unless(
                COSIGNATURES,
                document.get("_id", Object.class),
                "cosignature",
                () -> new NoteSignature(
                        witness.name(),
                        witness.keyId(),
                        document.get("cosignature", Binary.class).getData()));
    }

    private static long size(Document document) {
        return UnreadableDocument.unless(
                COSIGNED,
                document.get("_id", Object.class),
                "_id",
                () -> document.get("_id", Number.class).longValue());
    }

    private OptionalLong first(Bson among, Bson order) {
        Document found = cosigned.find(among).sort(order).limit(1).first();
        return found == null ? OptionalLong.empty() : OptionalLong.of(size(found));
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

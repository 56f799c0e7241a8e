package org.preuve.reporting.following.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.keys.Did;
import org.preuve.reporting.following.AuthorKeyStore;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;

/** One document an author with all of their key records, found by id; one more says who began the log. */
@Repository
class MongoAuthorKeyStore implements AuthorKeyStore {

    private static final String FIRST = "first";

    private final MongoOperations mongo;

    MongoAuthorKeyStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public void add(Collection<KeyRecordAt> records) {
        for (KeyRecordAt record : records) {
            String author = record.record().issuer().value();
            String text = new String(record.record().bytes(), StandardCharsets.UTF_8);
            mongo.upsert(
                    query(where("_id").is(author)),
                    new Update().addToSet("records", new KeyRecordDocument(record.index(), text)),
                    AuthorDocument.class);
            if (record.index() == 0) {
                mongo.upsert(query(where("_id").is(FIRST)), new Update().set("author", author), AuthorDocument.class);
            }
        }
    }

    @Override
    public List<KeyRecordAt> of(Did author) {
        return find(author.value())
                .flatMap(document -> Optional.ofNullable(document.records()))
                .orElse(List.of())
                .stream()
                .map(record -> new KeyRecordAt(
                        record.index(), Credential.parse(record.record().getBytes(StandardCharsets.UTF_8))))
                .sorted(Comparator.comparingLong(KeyRecordAt::index))
                .toList();
    }

    @Override
    public Optional<Did> organisation() {
        return find(FIRST).flatMap(first -> Optional.ofNullable(first.author())).map(Did::parse);
    }

    @Override
    public void clear() {
        mongo.remove(new Query(), AuthorDocument.class);
    }

    private Optional<AuthorDocument> find(String id) {
        return Optional.ofNullable(mongo.findById(id, AuthorDocument.class));
    }

    /** A record stays text, so that nothing in it can be taken for an operator or a path. */
    record KeyRecordDocument(long index, String record) {}

    @Document("authors")
    record AuthorDocument(
            @Id String id,
            @Nullable String author,
            @Nullable List<KeyRecordDocument> records) {}
}

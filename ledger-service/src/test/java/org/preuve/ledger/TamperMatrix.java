package org.preuve.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.preuve.ledger.Tampering.Changed;
import org.preuve.ledger.audit.AuditOutcome;
import org.preuve.ledger.audit.Mismatch;

/** Does to every field of a collection all that can be done to it, one after the other, and counts what an audit finds. */
final class TamperMatrix {

    private final MongoDatabase database;
    private final Supplier<AuditOutcome> audit;
    private final List<String> missed = new ArrayList<>();
    private final Map<String, int[]> figures = new LinkedHashMap<>();

    TamperMatrix(MongoDatabase database, Supplier<AuditOutcome> audit) {
        this.database = database;
        this.audit = audit;
    }

    /** What is expected of the audit. */
    interface Expectations {

        /** The index that a document belongs to; {@link Mismatch#NO_INDEX} where it belongs to none. */
        long place(String collection, Document document);

        /** Which is tampered with: one in the middle, its neighbour, and the last. */
        default long order(String collection, Document document) {
            return place(collection, document);
        }

        /** The index that a document claims which should not be there. */
        long stray(String collection, Object id);

        /** Where a change of a field is to be found. */
        long expected(String collection, String field, Tampering how, Document document, Changed changed);

        /** Where the exchange of a field between two is to be found. */
        default Set<Long> exchanged(long one, long other) {
            return Set.of(Math.min(one, other));
        }

        /** Whether a document more, or one that is gone, cannot be told from what may be. */
        boolean cannotBeTold(String collection, Document document, boolean gone);

        /** Where no index says it, or not enough: whether the right collection, document and field are named. */
        default boolean isNamed(Mismatch mismatch, String collection, List<Document> documents) {
            return true;
        }
    }

    void tamperWith(String collection, String field, Expectations expectations) {
        new Field(database.getCollection(collection), collection, field, expectations).tamper();
    }

    /** Prints all figures; every change must have been found where it belongs. */
    int report() {
        System.out.println("| field | changes | found | at the right index |\n|---|---|---|---|");
        figures.forEach((field, counts) ->
                System.out.printf("| %s | %d | %d | %d |%n", field, counts[0], counts[1], counts[2]));
        int[] all = figures.values().stream().reduce(new int[3], (sum, one) -> {
            for (int i = 0; i < sum.length; i++) {
                sum[i] += one[i];
            }
            return sum;
        });
        System.out.printf(
                "%d fields, %d changes: %d found, %d at the right index%n", figures.size(), all[0], all[1], all[2]);
        assertThat(missed).isEmpty();
        return all[0];
    }

    private final class Field {

        private final MongoCollection<Document> documents;
        private final String collection;
        private final String field;
        private final Expectations expectations;

        Field(MongoCollection<Document> documents, String collection, String field, Expectations expectations) {
            this.documents = documents;
            this.collection = collection;
            this.field = field;
            this.expectations = expectations;
        }

        void tamper() {
            List<Document> all = documents.find().into(new ArrayList<>());
            all.removeIf(document -> get(document, field) == null);
            all.sort(Comparator.comparingLong(document -> expectations.order(collection, document)));
            int middle = all.size() / 2;
            for (Tampering how : Tampering.values()) {
                change(all.get(middle), how);
            }
            unset(all.get(middle));
            if (middle > 0) {
                exchange(all.get(middle), neighbour(all, middle));
            }
            if (middle < all.size() - 1) {
                change(all.getLast(), Tampering.FLIP);
                unset(all.getLast());
            }
        }

        private long place(Document document) {
            return expectations.place(collection, document);
        }

        private void change(Document document, Tampering how) {
            how.to(Objects.requireNonNull(get(document, field))).ifPresent(changed -> {
                Document other = with(document, field, Optional.of(free(changed.value())));
                if (field.equals("_id") && how == Tampering.INSERT) {
                    insertAnother(other);
                    return;
                }
                long expected = expectations.expected(collection, field, how, document, changed);
                tampered(List.of(document), List.of(other), how.name(), Set.of(expected));
            });
        }

        /** Another key than any that stands. */
        private Object free(Object value) {
            boolean taken = field.equals("_id") && documents.countDocuments(new Document("_id", value)) > 0;
            return taken ? ((Long) value) ^ (1L << 40) : value;
        }

        private void unset(Document document) {
            boolean gone = field.equals("_id");
            if (gone && expectations.cannotBeTold(collection, document, true)) {
                return;
            }
            List<Document> without = gone ? List.of() : List.of(with(document, field, Optional.empty()));
            tampered(List.of(document), without, "UNSET", Set.of(place(document)));
        }

        private void exchange(Document one, Document other) {
            Object ofOne = Objects.requireNonNull(get(one, field));
            Object ofOther = get(other, field);
            if (ofOne.equals(ofOther) || one.size() == 1) {
                return;
            }
            tampered(
                    List.of(one, other),
                    List.of(with(one, field, Optional.ofNullable(ofOther)), with(other, field, Optional.of(ofOne))),
                    "EXCHANGE",
                    expectations.exchanged(place(one), place(other)));
        }

        /** A document more, beside the right one. */
        private void insertAnother(Document other) {
            if (expectations.cannotBeTold(collection, other, false)) {
                return;
            }
            for (String unique : List.of("id", "digest")) {
                if (other.containsKey(unique)) {
                    other.put(
                            unique,
                            Tampering.FLIP
                                    .to(other.getString(unique))
                                    .orElseThrow()
                                    .value());
                }
            }
            tampered(List.of(), List.of(other), "INSERT", Set.of(expectations.stray(collection, id(other))));
        }

        private void tampered(List<Document> before, List<Document> after, String how, Set<Long> expected) {
            before.forEach(document -> documents.deleteOne(new Document("_id", document.get("_id"))));
            after.forEach(documents::insertOne);
            AuditOutcome outcome = audit.get();
            after.forEach(document -> documents.deleteOne(new Document("_id", document.get("_id"))));
            before.forEach(documents::insertOne);
            String name = collection + "." + field;
            int[] counts = figures.computeIfAbsent(name, key -> new int[3]);
            counts[0]++;
            if (outcome instanceof AuditOutcome.Broken broken) {
                counts[1]++;
                List<Document> all =
                        Stream.concat(before.stream(), after.stream()).toList();
                if (expected.contains(broken.mismatch().index())
                        && expectations.isNamed(broken.mismatch(), collection, all)) {
                    counts[2]++;
                    return;
                }
            }
            missed.add(name + " " + how + " expected at " + expected + " but " + outcome);
        }
    }

    /** The one before it, of the same kind. */
    private static Document neighbour(List<Document> all, int chosen) {
        String name = id(all.get(chosen)).toString();
        int slash = name.lastIndexOf('/');
        for (int i = chosen - 1; i >= 0; i--) {
            String other = id(all.get(i)).toString();
            if (slash < 0 || other.startsWith(name.substring(0, slash))) {
                return all.get(i);
            }
        }
        return all.get(chosen - 1);
    }

    private static @Nullable Object get(Document document, String field) {
        int dot = field.indexOf('.');
        return dot < 0
                ? document.get(field)
                : Optional.ofNullable(document.get(field.substring(0, dot), Document.class))
                        .map(inner -> inner.get(field.substring(dot + 1)))
                        .orElse(null);
    }

    /** A copy with another value there, or with none. */
    private static Document with(Document document, String field, Optional<Object> value) {
        Document copy = new Document(document);
        int dot = field.indexOf('.');
        if (dot > 0) {
            String outer = field.substring(0, dot);
            copy.put(outer, with(document.get(outer, Document.class), field.substring(dot + 1), value));
        } else {
            copy.remove(field);
            value.ifPresent(other -> copy.put(field, other));
        }
        return copy;
    }

    static Object id(Document document) {
        return Objects.requireNonNull(document.get("_id"));
    }
}

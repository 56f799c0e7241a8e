package org.preuve.reporting.life.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.life.ChangeList;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.data.annotation.Id;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document a change. Its place in the list is one text, time first, so that one index holds the order. */
@Repository
class MongoChangeList implements ChangeList {

    private final MongoOperations mongo;

    MongoChangeList(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @EventListener(ApplicationReadyEvent.class)
    void createIndex() {
        mongo.indexOps(PlaceDocument.class).createIndex(new Index("place", Direction.DESC));
    }

    @Override
    public void add(Collection<Place> places) {
        places.forEach(place -> mongo.save(PlaceDocument.of(place)));
    }

    @Override
    public List<Place> before(Optional<Place> last, int limit) {
        Query page = new Query().with(Sort.by(Direction.DESC, "place")).limit(limit);
        last.map(place -> where("place").lt(PlaceDocument.of(place).place()))
                .ifPresent((Criteria before) -> page.addCriteria(before));
        return mongo.find(page, PlaceDocument.class).stream()
                .map(PlaceDocument::place)
                .map(MongoChangeList::read)
                .toList();
    }

    private static Place read(String place) {
        String[] parts = place.split(" ", -1);
        return new Place(
                Instant.ofEpochMilli(Long.parseLong(parts[0])),
                ClaimId.parse(parts[1]).orElseThrow(),
                Integer.parseInt(parts[2]));
    }

    @Document("claimChanges")
    record PlaceDocument(@Id String id, String place) {

        static PlaceDocument of(Place place) {
            String order = "%015d %s %06d".formatted(place.at().toEpochMilli(), place.claim(), place.number());
            return new PlaceDocument(place.claim() + " " + place.number(), order);
        }
    }
}

package org.preuve.reporting.status.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.status.PlaceStore;
import org.preuve.reporting.status.StatusPlace;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/**
 * Two documents a place, both read by id: who has it, and then whose it is. Only the second one gives it to the claim: a
 * crash before it, or another place that was quicker, leaves a place that nobody uses.
 */
@Repository
class MongoPlaceStore implements PlaceStore {

    private final MongoOperations mongo;

    MongoPlaceStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public boolean take(StatusPlace place, RecordId claim) {
        try {
            if (of(claim).isPresent()) {
                return false;
            }
            String id = place.list() + "/" + place.index();
            mongo.insert(new PlaceDocument(id, place.list(), place.index(), claim.value()));
            mongo.insert(new HolderDocument(claim.value(), place.list(), place.index()));
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    @Override
    public Optional<StatusPlace> of(RecordId claim) {
        return Optional.ofNullable(mongo.findById(claim.value(), HolderDocument.class))
                .map(holder -> new StatusPlace(holder.list(), holder.index()));
    }

    @Override
    public Map<Integer, RecordId> in(int list) {
        Map<Integer, RecordId> claims = new TreeMap<>();
        mongo.find(query(where("list").is(list)), PlaceDocument.class)
                .forEach(place -> claims.put(place.index(), RecordId.parse(place.claim())));
        return claims;
    }

    @Override
    public long count() {
        return mongo.estimatedCount(PlaceDocument.class);
    }

    @Document("statusPlaces")
    record PlaceDocument(@Id String id, int list, int index, String claim) {}

    @Document("statusHolders")
    record HolderDocument(@Id String claim, int list, int index) {}
}

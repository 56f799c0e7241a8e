package org.preuve.reporting.packs.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.RecordDigest;
import org.preuve.reporting.claims.ClaimState.Sealing;
import org.preuve.reporting.packs.Adoption;
import org.preuve.reporting.packs.AdoptionStore;
import org.preuve.reporting.packs.Adoptions;
import org.preuve.reporting.packs.PackName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** One document a pack, replaced as a whole. Few dozens in all, so that all of them are read at once. */
@Repository
class MongoAdoptionStore implements AdoptionStore {

    private final MongoOperations mongo;

    MongoAdoptionStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public List<Adoptions> all() {
        return mongo.findAll(AdoptionsDocument.class).stream()
                .map(AdoptionsDocument::adoptions)
                .sorted(Comparator.comparing(Adoptions::pack))
                .toList();
    }

    @Override
    public Adoptions of(String pack) {
        return Optional.ofNullable(mongo.findById(pack, AdoptionsDocument.class))
                .map(AdoptionsDocument::adoptions)
                .orElseGet(() -> Adoptions.none(pack));
    }

    @Override
    public boolean replace(Adoptions read, Adoptions next) {
        if (read.version() == 0) {
            try {
                mongo.insert(AdoptionsDocument.of(next));
                return true;
            } catch (DuplicateKeyException quicker) {
                return false;
            }
        }
        var unchanged = query(where("_id").is(read.pack()).and("version").is(read.version()));
        return mongo.replace(unchanged, AdoptionsDocument.of(next)).getMatchedCount() == 1;
    }

    @Document("rulePackAdoptions")
    record AdoptionsDocument(@Id String pack, long version, List<AdoptionDocument> all) {

        static AdoptionsDocument of(Adoptions adoptions) {
            return new AdoptionsDocument(
                    adoptions.pack(),
                    adoptions.version(),
                    adoptions.all().stream().map(AdoptionDocument::of).toList());
        }

        Adoptions adoptions() {
            return new Adoptions(
                    pack, version, all.stream().map(one -> one.adoption(pack)).toList());
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
    record AdoptionDocument(
            String version,
            String digest,
            boolean first,
            byte[] signed,
            @Nullable SealingDocument sealing,
            Instant keptAt) {

        static AdoptionDocument of(Adoption adoption) {
            return new AdoptionDocument(
                    adoption.pack().version(),
                    adoption.digest().base64(),
                    adoption.first(),
                    adoption.signed().bytes(),
                    adoption.sealing()
                            .map(by ->
                                    new SealingDocument(by.index(), by.digest().value(), by.receipt()))
                            .orElse(null),
                    adoption.keptAt());
        }

        Adoption adoption(String pack) {
            return new Adoption(
                    new PackName(pack, version),
                    Hash.ofBase64(digest),
                    first,
                    Credential.parse(signed),
                    Optional.ofNullable(sealing)
                            .map(by -> new Sealing(by.index(), RecordDigest.parse(by.digest()), by.receipt())),
                    keptAt);
        }
    }

    record SealingDocument(long index, String digest, String receipt) {}
}

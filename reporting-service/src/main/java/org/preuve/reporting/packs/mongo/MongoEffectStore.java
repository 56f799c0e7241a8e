package org.preuve.reporting.packs.mongo;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.packs.Effect;
import org.preuve.reporting.packs.EffectStore;
import org.preuve.reporting.packs.PackName;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;

/** One document a version, the newest effect alone. */
@Repository
class MongoEffectStore implements EffectStore {

    private final MongoOperations mongo;

    MongoEffectStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<Effect> find(PackName name) {
        return Optional.ofNullable(mongo.findById(name.toString(), EffectDocument.class))
                .map(document -> document.effect(name));
    }

    @Override
    public void put(Effect effect) {
        mongo.save(EffectDocument.of(effect));
    }

    @Document("rulePackEffects")
    record EffectDocument(
            @Id String pack,
            String state,
            List<String> rules,
            long decided,
            long of,
            long changed,
            List<ChangedDocument> first,
            Instant startedAt,
            Instant updatedAt) {

        static EffectDocument of(Effect effect) {
            return new EffectDocument(
                    effect.pack().toString(),
                    effect.state().name(),
                    effect.rules().stream().map(Hash::base64).toList(),
                    effect.decided(),
                    effect.of(),
                    effect.changed(),
                    effect.first().stream()
                            .map(one -> new ChangedDocument(one.claim().toString(), one.stops(), one.rules()))
                            .toList(),
                    effect.startedAt(),
                    effect.updatedAt());
        }

        Effect effect(PackName name) {
            return new Effect(
                    name,
                    Effect.State.valueOf(state),
                    rules.stream().map(Hash::ofBase64).toList(),
                    decided,
                    of,
                    changed,
                    first.stream().map(ChangedDocument::changed).toList(),
                    startedAt,
                    updatedAt);
        }
    }

    record ChangedDocument(String claim, boolean stops, List<String> rules) {

        Effect.Changed changed() {
            return new Effect.Changed(ClaimId.parse(claim).orElseThrow(), stops, rules);
        }
    }
}

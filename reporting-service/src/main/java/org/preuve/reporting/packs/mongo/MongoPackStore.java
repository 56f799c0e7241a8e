package org.preuve.reporting.packs.mongo;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.SignedDocument;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.packs.PackName;
import org.preuve.reporting.packs.PackStore;
import org.preuve.reporting.packs.SignedPack;
import org.preuve.reporting.rules.PackText;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;

/** One document a version: the signed credential, in which the pack lies. Few dozens in all. */
@Repository
class MongoPackStore implements PackStore {

    private final MongoOperations mongo;

    MongoPackStore(MongoOperations mongo) {
        this.mongo = mongo;
    }

    @Override
    public Optional<SignedPack> find(PackName name) {
        return Optional.ofNullable(mongo.findById(name.toString(), PackDocument.class))
                .map(PackDocument::signedPack);
    }

    @Override
    public boolean create(SignedPack pack) {
        try {
            mongo.insert(PackDocument.of(pack));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public List<PackName> names() {
        Query ids = new Query();
        ids.fields().include("pack", "version");
        return mongo.find(ids, NameDocument.class, "rulePacks").stream()
                .map(found -> new PackName(found.pack(), found.version()))
                .sorted(Comparator.comparing(PackName::toString))
                .toList();
    }

    record NameDocument(String pack, String version) {}

    @Document("rulePacks")
    @SuppressWarnings("ArrayRecordComponent") // written and read, never compared
    record PackDocument(
            @Id String id,
            String pack,
            String version,
            byte[] credential,
            @Nullable String loadedBy) {

        static PackDocument of(SignedPack pack) {
            return new PackDocument(
                    pack.name().toString(),
                    pack.name().id(),
                    pack.name().version(),
                    pack.signed().bytes(),
                    pack.loadedBy().map(Hash::base64).orElse(null));
        }

        SignedPack signedPack() {
            SignedDocument signed = SignedDocument.parse(credential);
            return new SignedPack(
                    PackText.of(signed.document().at("/credentialSubject/pack").asObject()),
                    signed,
                    Optional.ofNullable(loadedBy).map(Hash::ofBase64));
        }
    }
}

package org.preuve.supplier.invitations.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.log.Hash;
import org.preuve.supplier.invitations.Invitation;
import org.preuve.supplier.invitations.InvitationStore;
import org.preuve.supplier.suppliers.SupplierId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Invitations, one document for each supplier; a replacement is conditional on the revision that was read. */
@Component
class MongoInvitationStore implements InvitationStore {

    private final MongoOperations mongo;

    MongoInvitationStore(MongoOperations mongo) {
        this.mongo = mongo;
        mongo.indexOps(InvitationDocument.class).createIndex(new Index("token", Direction.ASC).unique());
    }

    @Override
    public boolean add(Invitation invitation) {
        try {
            mongo.insert(InvitationDocument.of(invitation));
            return true;
        } catch (DuplicateKeyException known) {
            return false;
        }
    }

    @Override
    public Optional<Invitation> find(SupplierId supplier) {
        return Optional.ofNullable(mongo.findById(InvitationDocument.id(supplier), InvitationDocument.class))
                .map(InvitationDocument::invitation);
    }

    @Override
    public List<Invitation> findAll(List<SupplierId> suppliers) {
        Query byId = query(
                where("_id").in(suppliers.stream().map(InvitationDocument::id).toList()));
        return mongo.find(byId, InvitationDocument.class).stream()
                .map(InvitationDocument::invitation)
                .toList();
    }

    @Override
    public Optional<Invitation> findByToken(Hash token) {
        Query byToken = query(where("token").is(token.multihash()));
        return Optional.ofNullable(mongo.findOne(byToken, InvitationDocument.class))
                .map(InvitationDocument::invitation);
    }

    @Override
    public boolean replace(Invitation read, Invitation next) {
        Query unchanged = query(where("_id")
                .is(InvitationDocument.id(read.supplier()))
                .and("revision")
                .is(read.version()));
        return mongo.replace(unchanged, InvitationDocument.of(next)).getMatchedCount() == 1;
    }
}

package org.preuve.reporting.pages;

import java.util.List;
import java.util.Optional;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.chain.DrawChain;
import org.preuve.reporting.chain.Making;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.following.RecordStore;
import org.preuve.reporting.following.Subject;
import org.preuve.reporting.pages.FindPublished.Found;
import org.preuve.reporting.pages.LotFacts.Reach;
import org.preuve.reporting.products.Gtin;

/** Says what the followed log knows of one lot: records and makers' words that name it, as far as they stand today. */
public final class ReadLot {

    private final RecordStore records;
    private final DrawChain chains;

    public ReadLot(RecordStore records, DrawChain chains) {
        this.records = records;
        this.chains = chains;
    }

    /** @param claims about the product, whatever its lot */
    public LotFacts of(Gtin product, String lot, List<Found> claims) {
        List<Reach> reaches = claims.stream()
                .map(found -> reach(found, lot))
                .filter(reach -> reach.ofThisLot() + reach.ofOtherLots() > 0)
                .toList();
        long makings = chains.of(product).stream()
                .filter(Making::isPublic)
                .filter(making -> making.lot().equals(Optional.of(lot)))
                .count();
        return new LotFacts(lot, reaches, makings);
    }

    private Reach reach(Found found, String lot) {
        List<String> lots = records.findAll(backing(found.published().credential())).stream()
                .filter(record -> record.ended().isEmpty())
                .map(FollowedRecord::subject)
                .flatMap(subject -> subject.flatMap(Subject::onlyLot).stream())
                .toList();
        long here = lots.stream().filter(lot::equals).count();
        return new Reach(found.story(), here, lots.size() - here);
    }

    private static List<RecordId> backing(Credential claim) {
        return claim.subject()
                .path("records")
                .valueStream()
                .map(record -> RecordId.parse(record.path("id").asString()))
                .toList();
    }
}

package org.preuve.reporting.claims;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.log.Hash;
import org.preuve.reporting.claims.ClaimState.Public;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.following.FollowedRecord;
import org.preuve.reporting.rules.DecideRuling;
import org.preuve.reporting.rules.NamedRules;
import org.preuve.reporting.rules.Ruling;
import tools.jackson.databind.JsonNode;

/**
 * Decides the ruling with which a claim was published once more: by the packs that it names, at its moment, on the records as the log had them then.
 * Nothing is kept. What was erased since cannot be decided on again, and is named.
 */
public final class ReplayRuling {

    private final ClaimStore claims;
    private final RuleClaim rules;
    private final NamedRules packs;

    public ReplayRuling(ClaimStore claims, RuleClaim rules, NamedRules packs) {
        this.claims = claims;
        this.rules = rules;
        this.packs = packs;
    }

    /**
     * A ruling as it was signed, and as it is decided today.
     *
     * @param erased records of which the content is gone
     */
    public record Replay(RulingText said, RulingText again, List<RecordId> erased) {

        /** To the byte. */
        public boolean agrees() {
            return said.equals(again);
        }
    }

    /** @throws ClaimRefusal when there is no such claim, it was never published, or its ruling does not name its packs by digest */
    public Replay replay(ClaimId id) {
        Claim claim = claims.find(id).orElseThrow(() -> new ClaimRefusal.Unknown(id.toString()));
        Published published = claim.shown().map(Public::publication).orElseThrow(() -> claim.outOfOrder("replayed"));
        JsonNode said = published.ruling().tree();
        Instant at = Instant.parse(said.path("decidedAt").asString(""));
        List<RecordId> ids = claim.content().records();
        long size = published.sealing().index();
        Map<RecordId, FollowedRecord> then = rules.known(ids).values().stream()
                .collect(Collectors.toMap(FollowedRecord::id, record -> record.asOf(size)));
        Ruling again =
                rules.by(DecideRuling.by(packs.named(versions(id, said)))).decide(claim, ids, then, at);
        return new Replay(
                published.ruling(),
                RulingText.of(again, claim.content().stated().answers()),
                ids.stream()
                        .filter(record ->
                                then.containsKey(record) && then.get(record).isErased())
                        .toList());
    }

    private static List<Ruling.PackVersion> versions(ClaimId id, JsonNode said) {
        return said.path("packs")
                .valueStream()
                .map(pack -> {
                    if (!pack.has("digest")) {
                        throw new ClaimRefusal.NotReplayable(id);
                    }
                    return new Ruling.PackVersion(
                            pack.path("id").asString(""),
                            pack.path("version").asString(""),
                            Hash.ofMultihash(pack.path("digest").asString("")));
                })
                .toList();
    }
}

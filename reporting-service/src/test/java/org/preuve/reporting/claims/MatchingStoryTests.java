package org.preuve.reporting.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.proofs.credential.CredentialSigner;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.reporting.claims.ClaimState.Published;
import org.preuve.reporting.claims.ClaimState.Ruled;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SealingLedger;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.RuleId;
import org.preuve.reporting.status.AllotPlace;
import org.preuve.reporting.status.InMemoryPlaceStore;
import tools.jackson.databind.JsonNode;

/** An officer brings the records that a claim needs, shares what there is between two claims, and says why a warning is borne. */
class MatchingStoryTests {

    private static final List<String> CRITERIA = List.of("organic-cotton-content", "gots", "reach", "sa8000");

    private final MovingClock clock = new MovingClock();
    private final Author organisation = Author.organisation(1);
    private final Author mill = Author.supplier(2);
    private final SmallLedger log = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final FollowLog follower =
            new FollowLog(log, Followers.keys(log, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
    private final InMemoryClaimStore claims = new InMemoryClaimStore();
    private final DraftClaim drafts = new DraftClaim(claims, clock);
    private final RuleClaim rules = SampleClaims.rules(claims, stores, organisation.did(), clock);
    private final AnswerWarning answers = new AnswerWarning(claims, SampleClaims.PSEUDONYMS, clock);
    private final PublishClaim publication = new PublishClaim(
            claims,
            rules,
            new WeighRecords(stores.recognitions(), stores.records(), organisation.did()),
            new ReadLogCheck(follower, stores.positions(), clock, Duration.ofMinutes(5)),
            new SealingLedger(log),
            Followers.keys(log, stores),
            new AllotPlace(new InMemoryPlaceStore(), new Random(1)),
            UntoldClaims.NOBODY,
            new Organisation(
                    organisation.did(),
                    "Maison Lys",
                    organisation.key().verificationKey(),
                    URI.create("http://localhost:8080")),
            new CredentialSigner(organisation.key(), organisation.method(), clock),
            clock);

    @BeforeEach
    void begin() {
        log.seal(organisation.keyRecord());
    }

    @Test
    void threeOfFourCriteriaAreAttestedUntilTheFourthRecordComes() {
        List<RecordId> three =
                CRITERIA.subList(0, 3).stream().map(this::attested).toList();
        Claim claim = rules.rule(drafted(stating(CRITERIA, Map.of()), three).id());

        JsonNode matching = ruling(claim).path("matching");
        assertThat(matching.path("attested").asInt()).isEqualTo(3);
        assertThat(matching.path("of").asInt()).isEqualTo(4);
        JsonNode finding = ruling(claim).path("findings").get(0);
        assertThat(finding.path("effect").asString()).isEqualTo("NEED");
        assertThat(finding.path("criterion").asString()).isEqualTo("sa8000");
        assertThatThrownBy(() -> publication.publish(claim.id())).isInstanceOf(ClaimRefusal.Blocked.class);

        List<RecordId> four =
                Stream.concat(three.stream(), Stream.of(attested("sa8000"))).toList();
        drafts.edit(claim.id(), SampleClaims.stating(stating(CRITERIA, Map.of()), four.toArray(RecordId[]::new)));
        rules.rule(claim.id());
        JsonNode signed = published(claim).subject();

        assertThat(signed.path("criteria").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(CRITERIA);
        assertThat(signed.path("ruling").path("matching").path("attested").asInt())
                .isEqualTo(4);
        assertThat(signed.at("/ruling/matching/criteria/3/attestedBy/0/record").asString())
                .isEqualTo(four.get(3).value());
        assertThat(signed.at("/ruling/matching/criteria/3/attestedBy/0/level").asString())
                .isEqualTo("supplier-signed");
    }

    @Test
    void twoClaimsOnTheSameKilosAreRefusedUntilTheyShareThem() {
        RecordId kilos = kilos();
        Claim first = drafted(stating(List.of(), Map.of()), List.of(kilos));
        rules.rule(first.id());
        published(first);

        Claim second = drafted(stating(List.of(), Map.of(kilos, new BigDecimal("0.4"))), List.of(kilos));
        JsonNode finding = ruling(rules.rule(second.id())).path("findings").get(0);
        assertThat(finding.path("rule").asString()).isEqualTo("double-use");
        assertThat(finding.path("record").asString()).isEqualTo(kilos.value());
        assertThat(finding.path("claim").asString()).isEqualTo(first.id().toString());
        assertThatThrownBy(() -> publication.publish(second.id())).isInstanceOf(ClaimRefusal.Blocked.class);

        rules.quantities().release(first.id());
        Claim anew = drafted(stating(List.of(), Map.of(kilos, new BigDecimal("0.6"))), List.of(kilos));
        rules.rule(anew.id());
        published(anew);
        assertThat(ruling(rules.rule(second.id())).path("findings")).isEmpty();
        JsonNode signed = published(second).subject();
        assertThat(signed.at("/uses/0/record").asString()).isEqualTo(kilos.value());
        assertThat(signed.at("/uses/0/share").decimalValue()).isEqualByComparingTo("0.4");
    }

    @Test
    void whatAnotherClaimTookSinceTheRulingIsFoundBeforeAnythingIsSigned() {
        RecordId kilos = kilos();
        Claim first = drafted(stating(List.of(), Map.of()), List.of(kilos));
        Claim second = drafted(stating(List.of(), Map.of()), List.of(kilos));
        rules.rule(first.id());
        rules.rule(second.id());
        published(first);

        assertThatThrownBy(() -> publication.publish(second.id())).isInstanceOf(ClaimRefusal.Blocked.class);
        assertThat(claims.find(second.id()).orElseThrow().state()).isInstanceOf(Ruled.class);
    }

    @Test
    void aWarningIsAnsweredByAPseudonymAndTheReasonIsSigned() {
        Claim claim = warned();

        answers.answer(claim.id(), reason(claim, "It was tested for 100 washes."), "olivia");
        Claim answered = answers.answer(claim.id(), reason(claim, "Tested: 100 washes, EN ISO 6330."), "olivia");

        assertThat(answered.content().stated().answers()).singleElement().satisfies(answer -> {
            assertThat(answer.reason()).startsWith("Tested");
            assertThat(answer.by()).startsWith("uEi").isEqualTo(SampleClaims.PSEUDONYMS.of("olivia"));
        });
        Credential signed = published(claim);
        assertThat(signed.subject().at("/ruling/findings/0/answers/0/reason").asString())
                .isEqualTo("Tested: 100 washes, EN ISO 6330.");
        assertThat(signed.document().toString()).doesNotContain("olivia");
    }

    @Test
    void onlyAWarningOfTheRulingAsItStandsIsAnswered() {
        Claim claim = warned();

        assertThat(catchThrowableOfType(
                        ClaimRefusal.class, () -> answers.answer(claim.id(), otherWords(claim), "olivia")))
                .isInstanceOf(ClaimRefusal.NoSuchWarning.class);
        Claim needs = drafted(stating(List.of("gots"), Map.of()), List.of(attested("reach")));
        assertThatThrownBy(() -> answers.answer(needs.id(), whole("unattested-criterion"), "olivia"))
                .as("a draft has no ruling")
                .isInstanceOf(ClaimRefusal.OutOfOrder.class);
        rules.rule(needs.id());
        assertThatThrownBy(() -> answers.answer(needs.id(), whole("unattested-criterion"), "olivia"))
                .as("a NEED is no WARN")
                .isInstanceOf(ClaimRefusal.NoSuchWarning.class);
        publication.publish(claim.id());
        assertThatThrownBy(() -> answers.answer(claim.id(), reason(claim, "x"), "olivia"))
                .isInstanceOf(ClaimRefusal.OutOfOrder.class);
    }

    @Test
    void anEditKeepsAnswersToWhatStillStands() {
        Claim claim = warned();
        answers.answer(claim.id(), reason(claim, "Tested."), "olivia");
        RecordId record = claim.content().records().getFirst();

        Claim kept = drafts.edit(claim.id(), SampleClaims.content("Un sac robuste et durable en coton", record));
        assertThat(kept.content().stated().answers()).hasSize(1);
        assertThat(ruling(rules.rule(claim.id()))
                        .at("/findings/0/answers/0/reason")
                        .asString())
                .isEqualTo("Tested.");

        Claim gone = drafts.edit(claim.id(), SampleClaims.content("Un sac en coton", record));
        assertThat(gone.content().stated().answers()).isEmpty();
    }

    /** Ruled on a word that the rules warn of. */
    private Claim warned() {
        Claim draft = drafts.create(
                ClaimId.random(),
                SampleClaims.REQUEST,
                SampleClaims.content("Un sac robuste et durable", attested("gots")));
        Claim ruled = rules.rule(draft.id());
        assertThat(ruling(ruled).at("/findings/0/effect").asString()).isEqualTo("WARN");
        return ruled;
    }

    /** To the first thing that its ruling warns of. */
    private static AnswerWarning.Reason reason(Claim warned, String text) {
        JsonNode finding = ruling(warned).path("findings").get(0);
        return new AnswerWarning.Reason(
                new RuleId(finding.path("rule").asString()),
                Optional.of(finding.path("words").asString()),
                Optional.empty(),
                text);
    }

    private static AnswerWarning.Reason otherWords(Claim warned) {
        AnswerWarning.Reason reason = reason(warned, "x");
        return new AnswerWarning.Reason(reason.rule(), Optional.of("coton"), Optional.empty(), "x");
    }

    private static AnswerWarning.Reason whole(String rule) {
        return new AnswerWarning.Reason(new RuleId(rule), Optional.empty(), Optional.empty(), "x");
    }

    private static Stated stating(List<String> criteria, Map<RecordId, BigDecimal> uses) {
        return new Stated(criteria, Optional.empty(), uses, List.of());
    }

    private Claim drafted(Stated stated, List<RecordId> records) {
        return drafts.create(
                ClaimId.random(), SampleClaims.REQUEST, SampleClaims.stating(stated, records.toArray(RecordId[]::new)));
    }

    private RecordId attested(String criterion) {
        return sealed(
                mill,
                RecordKind.ATTESTATION,
                "{'type':'Attestation','subject':{'type':'Product','gtin':'%s'},'topic':'E5','criterion':'%s','conforms':true}"
                        .formatted(SampleClaims.PRODUCT.digits(), criterion));
    }

    private RecordId kilos() {
        return sealed(
                organisation,
                RecordKind.EVIDENCE,
                "{'type':'Evidence','reference':'R-1','title':'Bought','pillar':'environmental','topic':'E5','site':'Roubaix',"
                        + "'quantity':{'indicator':'Recycled cotton','value':1200,'unit':'kg'},'quality':'invoiced','attachments':[]}");
    }

    private RecordId sealed(Author author, RecordKind kind, String subject) {
        Credential record = author.record(kind, subject, Instant.parse("2026-07-01T00:00:00Z"), null);
        log.seal(record);
        follower.round();
        return record.id();
    }

    private Credential published(Claim claim) {
        Credential credential = ((Published) publication.publish(claim.id()).state()).credential();
        follower.round();
        return credential;
    }

    private static JsonNode ruling(Claim claim) {
        return ((Ruled) claim.state()).ruling().tree();
    }
}

package org.preuve.reporting.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.Credential;
import org.preuve.reporting.chain.Making.Part;
import org.preuve.reporting.chain.Making.Source;
import org.preuve.reporting.following.FollowLog;
import org.preuve.reporting.following.FollowerStores;
import org.preuve.reporting.following.Followers;
import org.preuve.reporting.following.Round;
import org.preuve.reporting.neighbours.Author;
import org.preuve.reporting.neighbours.MovingClock;
import org.preuve.reporting.neighbours.SmallLedger;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.products.InvalidGtin;

/** A shirt of a fabric of a yarn, each told by its own maker, and what nobody tells. */
class DrawChainTests {

    private static final String SHIRT = "09506000134352";
    private static final String FABRIC = "04012345123456";
    private static final String YARN = "00012345678905";

    private final SmallLedger ledger = new SmallLedger();
    private final FollowerStores stores = Followers.inMemory();
    private final MovingClock clock = new MovingClock();
    private final FollowLog follower =
            new FollowLog(ledger, Followers.keys(ledger, stores), stores, clock, Duration.ofMinutes(1), Duration.ZERO);
    private final CountedReads reads = new CountedReads(stores);
    private final DrawChain chains = new DrawChain(reads, reads, clock);
    private final Author tailor = Author.supplier(2);
    private final Author weaver = Author.supplier(3);
    private final Author spinner = Author.supplier(4);

    @BeforeEach
    void begin() {
        ledger.seal(Author.organisation(1).keyRecord());
    }

    @Test
    void knowsNothingOfAProductThatNobodySpokeOf() {
        assertThat(draw(SHIRT)).isEmpty();
    }

    @Test
    void followsEachPartToItsOwnMakerAndSaysWhatIsNotKnown() {
        ledger.seal(tailor.composition(
                SHIRT,
                "company",
                from(90, "fabric", weaver, FABRIC) + ",{'share':6,'material':'buttons','countryOfOrigin':'IT'},"
                        + "{'share':4,'unknown':true}"));
        ledger.seal(weaver.composition(FABRIC, "public", from(100, "yarn", spinner, YARN)));
        Making shirt = draw(SHIRT).getFirst();
        assertThat(shirt.maker()).isEqualTo(tailor.did());
        assertThat(shirt.parts())
                .extracting(Part::source)
                .containsExactly(Source.ATTESTED, Source.NOT_NAMED, Source.UNKNOWN);
        Making fabric = shirt.parts().getFirst().below().orElseThrow();
        assertThat(fabric.maker()).isEqualTo(weaver.did());
        assertThat(fabric.parts()).extracting(Part::source).containsExactly(Source.NAMED);
        assertThat(fabric.parts().getFirst().below()).isEmpty();
    }

    @Test
    void aStrangersWordOnTheSamePartIsNotThatOfWhoIsNamed() {
        ledger.seal(tailor.composition(SHIRT, "company", from(100, "fabric", weaver, FABRIC)));
        ledger.seal(spinner.composition(FABRIC, "public", from(100, "yarn", spinner, YARN)));
        assertThat(draw(SHIRT).getFirst().parts().getFirst().source()).isEqualTo(Source.NAMED);
    }

    @Test
    void ofEachMakerTheLastWordCountsAndCorrectionsAndWithdrawalsDo() {
        Credential first = tailor.composition(SHIRT, "company", "{'share':100,'material':'wool'}");
        Credential second = tailor.composition(SHIRT, "company", "{'share':100,'material':'silk'}");
        ledger.seal(first);
        ledger.seal(second);
        ledger.seal(weaver.composition(SHIRT, "company", "{'share':100,'material':'felt'}"));
        assertThat(draw(SHIRT)).extracting(DrawChainTests::material).containsExactly("felt", "silk");
        Credential corrected =
                tailor.correctedComposition(second, ledger.digest(second), SHIRT, "{'share':100,'material':'linen'}");
        ledger.seal(corrected);
        assertThat(draw(SHIRT)).extracting(DrawChainTests::material).containsExactly("linen", "felt");
        ledger.seal(tailor.withdrawal(corrected, ledger.digest(corrected)));
        assertThat(draw(SHIRT)).extracting(DrawChainTests::material).containsExactly("felt", "wool");
    }

    @Test
    void whatIsMadeOfItselfIsDrawnOnce() {
        ledger.seal(tailor.composition(SHIRT, "company", from(100, "fabric", weaver, FABRIC)));
        ledger.seal(weaver.composition(FABRIC, "company", from(100, "old shirts", tailor, SHIRT)));
        Making shirt = draw(SHIRT).getFirst();
        int tiers = 1;
        Making making = shirt;
        while (making.parts().getFirst().below().isPresent()) {
            making = making.parts().getFirst().below().get();
            tiers++;
        }
        assertThat(tiers).isEqualTo(3);
        assertThat(making.parts().getFirst().source()).isEqualTo(Source.ATTESTED);
    }

    @Test
    void theStoresAreReadOnceATierHoweverManyPartsItHas() {
        ledger.seal(tailor.composition(SHIRT, "company", from(100, "fabric", weaver, FABRIC)));
        ledger.seal(weaver.composition(FABRIC, "company", from(100, "yarn", spinner, YARN)));
        ledger.seal(spinner.composition(YARN, "company", "{'share':100,'material':'cotton'}"));
        draw(SHIRT);
        int narrow = reads.since();
        assertThat(narrow).isEqualTo(2 * 3);
        ledger.seal(tailor.composition(SHIRT, "company", fromEach(1, 50)));
        for (int part = 1; part <= 50; part++) {
            ledger.seal(weaver.composition(gtin(part), "company", from(100, "yarn", spinner, YARN)));
        }
        Making shirt = draw(SHIRT).getFirst();
        assertThat(reads.since()).isEqualTo(narrow);
        assertThat(shirt.parts())
                .hasSize(50)
                .allMatch(part -> part.below().orElseThrow().parts().stream()
                        .allMatch(yarn -> yarn.below().isPresent()));
        draw("00000000000000");
        assertThat(reads.since()).isEqualTo(2);
    }

    @Test
    void whatIsFartherThanTheLastTierIsNotDrawnButItsMakerIsSaidToHaveSignedIt() {
        for (int tier = 1; tier <= DrawChain.MOST_TIERS + 2; tier++) {
            ledger.seal(weaver.composition(gtin(tier), "company", from(100, "fibre", weaver, gtin(tier + 1))));
        }
        Making making = draw(gtin(1)).getFirst();
        int tiers = 1;
        while (making.parts().getFirst().below().isPresent()) {
            making = making.parts().getFirst().below().get();
            tiers++;
        }
        assertThat(tiers).isEqualTo(DrawChain.MOST_TIERS - 1);
        assertThat(making.parts().getFirst().source()).isEqualTo(Source.ATTESTED);
    }

    @Test
    void beyondAllMeasureWhatIsNearIsDrawnBeforeWhatIsFar() {
        ledger.seal(tailor.composition(SHIRT, "company", fromEach(1, 40)));
        for (int part = 1; part <= 40; part++) {
            ledger.seal(weaver.composition(gtin(part), "company", fromEach(50, 89)));
        }
        for (int part = 50; part <= 89; part++) {
            ledger.seal(weaver.composition(gtin(part), "company", "{'share':100,'material':'cotton'}"));
        }
        List<Part> near = draw(SHIRT).getFirst().parts();
        assertThat(near).allMatch(part -> part.below().isPresent());
        List<Part> far = near.stream()
                .flatMap(part -> part.below().orElseThrow().parts().stream())
                .toList();
        assertThat(far).hasSize(1600).allMatch(part -> part.source() == Source.ATTESTED);
        assertThat(far.stream().filter(part -> part.below().isPresent())).hasSize(DrawChain.MOST_PARTS - 40 - 1);
    }

    @Test
    void anErasedWordIsNoWord() {
        Credential word = tailor.composition(SHIRT, "company", "{'share':100,'material':'wool'}");
        ledger.seal(word);
        assertThat(draw(SHIRT)).hasSize(1);
        ledger.seal(Author.organisation(1).erasure(word, ledger.digest(word)));
        ledger.erase(1);
        assertThat(draw(SHIRT)).isEmpty();
    }

    private static String from(int share, String material, Author supplier, String gtin) {
        return "{'share':%d,'material':'%s','supplier':'%s','product':{'type':'Product','gtin':'%s'},'countryOfOrigin':'PT'}"
                .formatted(share, material, supplier.did().value(), gtin);
    }

    /** One part of each of these products, by the weaver. */
    private String fromEach(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(part -> from(1, "fabric", weaver, gtin(part)))
                .collect(Collectors.joining(","));
    }

    private static String gtin(int number) {
        String digits = "%013d".formatted(number * 10L);
        return IntStream.rangeClosed(0, 9)
                .mapToObj(check -> digits + check)
                .filter(DrawChainTests::isGtin)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isGtin(String digits) {
        try {
            Gtin.parse(digits);
            return true;
        } catch (InvalidGtin wrong) {
            return false;
        }
    }

    private static String material(Making making) {
        return making.parts().getFirst().material().orElse("");
    }

    private List<Making> draw(String gtin) {
        assertThat(follower.round()).isEqualTo(new Round.Checked(ledger.size()));
        return chains.of(Gtin.parse(gtin));
    }
}

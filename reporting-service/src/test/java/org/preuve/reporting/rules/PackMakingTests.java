package org.preuve.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A rule is written in YAML and works; one that is not well made says where. */
class PackMakingTests {

    private static final String PACK = """
            id: house
            version: "1"
            law: A rule of the house
            inForce: {from: 2026-01-01}
            checked: 2026-11-22
            speech:
              en: {negators: [not], fillers: [a], law: [law]}
              fr: {negators: [pas], fillers: [un], law: [loi]}
            schemes:
              wool-mark: {names: [Wool Mark, WM], spoken: [Wool Mark], kind: accredited, owner: Nobody, covers: [wool]}
            lists:
              animal: {en: [sheep, goat], fr: [mouton, chèvre]}
              hair: {en: ['[fine] {animal} hair'], fr: ['poil de {animal}']}
            rules:
              - id: hair
                article: House, 1
                effect: NEED
                effectAt: {company: WARN}
                channels: [packaging]
                name: {en: hair, fr: poils}
                clearedBy: {en: A certificate., fr: Un certificat.}
                words: {en: ['{hair}', '{schemes}', comb~], fr: ['{hair}', peigner~]}
                with: [{any: [quantity], in: sentence}]
                clearing: [{certificate: {kinds: [accredited], covers: [wool]}}]
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | 20 % fine sheep hair          | fine sheep hair
            en | Goat hair, 20 %               | Goat hair
            en | Combed twice, 20 %            | Combed
            en | Wool Mark, 20 %               | Wool Mark
            fr | 20 % de poils de chèvres      | poils de chèvres
            fr | Peignée 2 fois, 20 %          | Peignée
            en | Sheep hair                    |
            en | WM, 20 %                      |
            en | Sheep. Hair. 20 %             |
            """)
    void worksAsItIsWrittenWithoutAnyJava(String language, String text, @Nullable String words) {
        Wording wording = wording(Language.of(language).orElseThrow(), text, ClaimLevel.PRODUCT);

        assertThat(decide(PACK, wording).findings())
                .extracting(finding -> ((Finding.Cause.Words) finding.cause()).words())
                .containsExactlyElementsOf(words == null ? List.of() : List.of(words));
    }

    @Test
    void hasTheEffectOfItsLevel() {
        Ruling company = decide(PACK, wording(Language.EN, "20 % goat hair", ClaimLevel.COMPANY));
        Ruling product = decide(PACK, wording(Language.EN, "20 % goat hair", ClaimLevel.PRODUCT));

        assertThat(company.findings()).extracting(Finding::effect).containsExactly(Effect.WARN);
        assertThat(product.findings()).extracting(Finding::effect).containsExactly(Effect.NEED);
    }

    @Test
    void keepsSilentWhereItsChannelIsNotTheClaims() {
        Wording page = new Wording(
                Map.of(Language.EN, "20 % goat hair"),
                ClaimLevel.PRODUCT,
                Channel.PRODUCT_PAGE,
                Market.EU,
                Optional.empty());

        assertThat(decide(PACK, page).checked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            any: [quantity]    | any: [quantaty]   | no list of terms is named quantaty
            '{hair}'           | '{heir}'          | no list of terms is named heir
            in: sentence       | in: chapter       | no such distance: chapter
            effect: NEED       | effect: NEEDS     | Effect
            [packaging]        | [billboard]       | no such channel: billboard
            {company: WARN}    | {planet: WARN}    | no such claimlevel: planet
            , fr: poils        |                   | name lacks fr
            kinds: [accredited] | kinds: [mine]    | no such kind: mine
            'clearing:'        | 'cleering:'       | cleering
            '[fine] {animal}'  | '[fine {animal}'  | ] is missing
            """)
    void saysWhatIsNotWellMade(String right, @Nullable String wrong, String complaint) {
        String broken = PACK.replace(right, wrong == null ? "" : wrong);

        assertThatThrownBy(() -> pack(broken))
                .isInstanceOf(UnreadablePack.class)
                .rootCause()
                .hasMessageContaining(complaint);
    }

    private static Ruling decide(String pack, Wording wording) {
        return DecideRuling.by(RulePacks.of(List.of(pack(pack)))).decide(wording, List.of(), Facts.NOW);
    }

    private static PackText pack(String yaml) {
        return PackText.of((ObjectNode) new YAMLMapper().readTree(yaml));
    }

    private static Wording wording(Language language, String text, ClaimLevel level) {
        return new Wording(Map.of(language, text), level, Channel.PACKAGING, Market.EU, Optional.empty());
    }
}

package org.preuve.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.reporting.rules.Finding.Cause;

/** The table of Directive (EU) 2024/825, Annex I, 4a: what is hit, and what means something else. */
class GenericWordsTests {

    private static final DecideRuling RULINGS = DecideRuling.by(RulePacks.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            An eco-friendly T-shirt                              | eco-friendly
            ECO FRIENDLY!                                        | ECO FRIENDLY
            Ecofriendly by nature                                | Ecofriendly
            eco‑friendly with a non-breaking hyphen              | eco‑friendly
            eco\u00ADfriendly with a soft hyphen                 | eco\u00ADfriendly
            This bag is environmentally friendly                 | environmentally friendly
            Environmentally safe, every day                      | Environmentally safe
            Environmentally correct packaging                    | Environmentally correct
            Our green collection                                 | green
            A greener choice                                     | greener
            An ecological mattress                               | ecological
            Nature’s friend since 1990                           | Nature’s friend
            Climate-friendly delivery                            | Climate-friendly
            Carbon friendly shoes                                | Carbon friendly
            Planet-friendly toys                                 | Planet-friendly
            Gentle on the environment                            | Gentle on the environment
            Good for the planet                                  | Good for the planet
            An energy efficient kettle                           | energy efficient
            Biobased foam                                        | Biobased
            Bio-based foam                                       | Bio-based
            Sustainable fashion                                  | Sustainable
            Responsible cotton                                   | Responsible
            The Conscious line                                   | Conscious
            Eco-bottle                                           | Eco-bottle
            Not only green, it is cheap                          | green
            ｅｃｏ-ｆｒｉｅｎｄｌｙ in full width                       | ｅｃｏ-ｆｒｉｅｎｄｌｙ
            """)
    void hitsGenericWordsInEnglish(String text, String words) {
        assertThat(wordsHit(Language.EN, text)).contains(unescaped(words));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Un tee-shirt éco-responsable                         | éco-responsable
            Des jeans ÉCO-RESPONSABLES                           | ÉCO-RESPONSABLES
            Des jeans ecoresponsables                            | ecoresponsables
            Une lessive écologique                               | écologique
            Des lessives écologiques                             | écologiques
            Une marque écolo                                     | écolo
            La mode verte                                        | verte
            Nos emballages verts                                 | verts
            Des livraisons vertes                                | vertes
            Le geste vert                                        | vert
            Respectueux de l’environnement                       | Respectueux de l’environnement
            Une peinture respectueuse de la planète              | respectueuse de la planète
            Des teintures respectueuses du climat                | respectueuses du climat
            L'ami de la nature                                   | ami de la nature
            Amie de la nature depuis 1990                        | Amie de la nature
            Bon pour la planète                                  | Bon pour la planète
            Bonne pour l'environnement                           | Bonne pour l'environnement
            Ce savon préserve l'environnement                    | préserve l'environnement
            Favorable à l'environnement                          | Favorable à l'environnement
            Un lave-linge économe en énergie                     | économe en énergie
            Une mousse biosourcée                                | biosourcée
            La mode durable                                      | durable
            Un coton responsable                                 | responsable
            Un éco-geste                                         | éco-geste
            Pas cher et écologique                               | écologique
            Pas seulement écologique, mais beau                  | écologique
            Notre collection eco-friendly                        | eco-friendly
            E\u0301cologique en lettres décomposées              | E\u0301cologique
            """)
    void hitsGenericWordsInFrench(String text, String words) {
        assertThat(wordsHit(Language.FR, unescaped(text))).contains(unescaped(words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Organic green tea from Uji",
                "A dark green scarf",
                "Available in green",
                "The green light came on",
                "Not eco-friendly",
                "This product is not eco-friendly",
                "It isn't really environmentally friendly",
                "We never claimed to be green",
                "Certified by the Roundtable on Sustainable Palm Oil",
                "See the Sustainable Development Goals",
                "Evergreen forests",
                "The person responsible for this product",
                "The directive forbids words such as “eco-friendly” without proof.",
                "pH neutral soap",
                "A net zero sugar drink",
                "Economical and well made",
                "An ecosystem of partners",
                "Our sustainability report is public",
                "Press the eco mode button",
            })
    void looksPastTheSameWordsWithAnotherMeaningInEnglish(String text) {
        assertThat(wordsHit(Language.EN, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thé vert de Chine",
                "Des thés verts d'exception",
                "Une écharpe vert foncé",
                "Rue du Vert-Galant",
                "Robe verte en lin",
                "Haricots verts extra-fins",
                "Le citron vert",
                "Ce produit n'est pas écologique",
                "Nous ne sommes pas encore éco-responsables",
                "Un produit non écologique",
                "Éco-participation : 0,10 €",
                "La responsable de l'atelier",
                "Objectifs de développement durable",
                "La loi interdit le mot « écologique » sur un emballage.",
                "Un shampoing au pH neutre",
                "Une économie de moyens",
                "Vers l'intérieur",
                "Un sac robuste et durable",
                "Le code de l'environnement",
            })
    void looksPastTheSameWordsWithAnotherMeaningInFrench(String text) {
        assertThat(wordsHit(Language.FR, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "…", "100 %", "😀😀", "Ceci est une phrase sans rien.", "Coton peigné, 180 g/m²"})
    void hitsNothingWhereNothingIsSaid(String text) {
        assertThat(wordsHit(Language.FR, text)).isEmpty();
        assertThat(wordsHit(Language.EN, text)).isEmpty();
    }

    private List<String> wordsHit(Language language, String text) {
        Wording wording = new Wording(
                Map.of(language, unescaped(text)),
                ClaimLevel.PRODUCT,
                Channel.PRODUCT_PAGE,
                new Market("FR"),
                Optional.empty());
        return RULINGS.decide(wording, List.of(), Facts.NOW).findings().stream()
                .filter(finding -> finding.rule().equals(new RuleId("generic")))
                .map(finding -> (Cause.Words) finding.cause())
                .peek(cause -> assertThat(unescaped(text).substring(cause.start(), cause.end()))
                        .isEqualTo(cause.words()))
                .map(Cause.Words::words)
                .toList();
    }

    private static String unescaped(String text) {
        return text.replace("\\u00AD", "\u00AD").replace("\\u0301", "\u0301");
    }
}

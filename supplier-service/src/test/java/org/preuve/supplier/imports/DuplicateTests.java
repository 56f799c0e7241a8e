package org.preuve.supplier.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.supplier.imports.Mapping.Target;
import org.preuve.supplier.imports.ReadLine.LineProblem;
import org.preuve.supplier.imports.Review.Verdict;
import org.preuve.supplier.sheets.ReadSheet;
import org.preuve.supplier.sheets.Sheet;
import org.preuve.supplier.suppliers.InMemorySupplierStore;

/** What a list says, however it is spelled: names, countries, headers, and lines that say the same twice. */
class DuplicateTests {

    private static final LocalDate DAY = LocalDate.parse("2026-11-22");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Tecelagem do Vale, Lda.     | TECELAGEM DO VALE LDA
            Decotex S.A. de C.V.        | decotex sa de cv
            Société Élan SARL           | SOCIETE ELAN S.A.R.L.
            Eclat Textile Co. Ltd.      | ECLAT TEXTILE COMPANY LIMITED
            Garment 10 Joint Stock Co.  | Garment 10 JSC
            Straße GmbH                 | STRASSE
            """)
    void foldsNamesThatAreWrittenDifferently(String one, String other) {
        assertThat(Fold.firm(one)).isEqualTo(Fold.firm(other));
    }

    @Test
    void keepsNamesApartThatDiffer() {
        assertThat(Fold.firm("Hanes Ink S.A.")).isNotEqualTo(Fold.firm("Hanes Choloma"));
        assertThat(Fold.firm("Company Ltd")).isNotEmpty();
        assertThat(Fold.firm("苏州纺织")).isEqualTo("苏州纺织");
    }

    @ParameterizedTest
    @CsvSource({
        "BD, Bangladesh", "US, USA", "US, États-Unis", "VN, Vietnam", "VN, Viêt Nam", "SV, El Salvador", "PT, pt",
        "PT, PRT", "GB, UK", "GB, Royaume-Uni", "TR, Turquie", "CI, Côte d'Ivoire", "KR, South Korea",
                "CZ, Czech Republic"
    })
    void knowsCountriesByNameAndCode(String code, String text) {
        assertThat(CountryNames.find(text)).contains(code);
        assertThat(CountryNames.find(text.toUpperCase(Locale.ROOT))).contains(code);
    }

    @Test
    void knowsNoCountryThatIsNone() {
        assertThat(CountryNames.find("Atlantis")).isEmpty();
        assertThat(CountryNames.find("")).isEmpty();
    }

    @Test
    void guessesColumnsByFrenchAndEnglishHeaders() {
        Mapping mapping = HeaderWords.propose(
                List.of("Raison sociale", "Pays", "N° SIRET", "Ville", "Effectif", "Courriel", "Remarque", "Name"));
        assertThat(mapping.columns().keySet()).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        assertThat(mapping.columns())
                .containsEntry(2, new Target(ImportField.REGISTRATION_NUMBER, Optional.of("SIRET")));
    }

    @Test
    void findsWhatIsSaidTwiceByNameAndPlace() {
        Review review = review("""
                name,country,city,lat,lng
                Hanes Ltd.,Honduras,Choloma,15.58,-87.95
                HANES LIMITED,HN,choloma,15.581,-87.951
                Hanes Ltd,Honduras,Cortés,15.9,-87.1
                Hanes,Honduras,,,
                Hanes Ltd.,Guatemala,Choloma,15.58,-87.95
                """);
        assertThat(review.remarkable()).extracting(Verdict::line).containsExactly(3, 5);
        assertThat(review.remarkable().getFirst().duplicate()).contains(new Review.Duplicate.OfLine(2));
        assertThat(review.bad()).isZero();
    }

    @Test
    void saysWhatIsWrongByLineAndHeader() {
        Review review = review("""
                name,Pays,SIRET,Effectif,email,lat,lng
                =cmd|' /C calc'!A0,France,,,,,
                Élan,Atlantide,,,,,
                Élan,France,12345678901234,,,,
                Élan,France,,1 200,,"50,69","3,18"
                ,France,,,nobody,91,0,extra
                """);
        Map<Integer, List<String>> places = review.remarkable().stream()
                .collect(Collectors.toMap(
                        Verdict::line,
                        verdict ->
                                verdict.problems().stream().map(LineProblem::at).toList()));
        assertThat(places)
                .isEqualTo(Map.of(
                        2, List.of("name"),
                        3, List.of("Pays"),
                        4, List.of("SIRET"),
                        6, List.of("column 8", "name", "lat", "email")));
        assertThat(review.remarkable())
                .allSatisfy(verdict -> assertThat(verdict.problems())
                        .allSatisfy(problem -> assertThat(problem.expected()).isNotEmpty()));
    }

    private static Review review(String text) {
        Sheet sheet = ReadSheet.read(text.getBytes(StandardCharsets.UTF_8));
        return new ReviewList(new InMemorySupplierStore()).review(sheet, HeaderWords.propose(sheet.header()), DAY);
    }
}

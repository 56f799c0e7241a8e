package org.preuve.supplier.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.preuve.proofs.credential.RecordId;
import org.preuve.supplier.requests.Question.Misfit;
import org.preuve.supplier.requests.Statement.Said;
import org.preuve.supplier.requests.Statement.Said.Attested;
import org.preuve.supplier.requests.Statement.Said.Measured;
import org.preuve.supplier.suppliers.SupplierId;
import tools.jackson.databind.json.JsonMapper;

/** Which statements answer which question. */
class QuestionTests {

    private static final Period YEAR = period("2026-01-01/2026-12-31");
    private static final SupplierId US = new SupplierId(UUID.randomUUID());

    /** A statement about the whole holds for its lots, and not the other way round; a batch is a lot of a product. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            {'type':'Product','gtin':'09506000134352'}           | {'type':'Product','gtin':'9506000134352'}                 | true
            {'type':'Product','gtin':'09506000134352'}           | {'type':'Product','gtin':'09506000134352','lot':'A'}      | false
            {'type':'Batch','gtin':'09506000134352','lot':'A'}   | {'type':'Product','gtin':'09506000134352'}                | true
            {'type':'Batch','gtin':'09506000134352','lot':'A'}   | {'type':'Product','gtin':'09506000134352','lot':'A'}      | true
            {'type':'Batch','gtin':'09506000134352','lot':'A'}   | {'type':'Batch','gtin':'09506000134352','lot':'B'}        | false
            {'type':'Product','gtin':'09506000134352'}           | {'type':'Product','gtin':'09506000134369'}                | false
            {'type':'Site','gln':'3012345678900','name':'Dye'}   | {'type':'Site','gln':'3012345678900','country':'PT'}      | true
            {'type':'Site','gln':'3012345678900'}                | {'type':'Site','gln':'3012345678917'}                     | false
            {'type':'Material','name':'Raw  Cotton'}             | {'type':'Material','name':'raw cotton','lot':'1'}         | false
            {'type':'Material','name':'Raw  Cotton'}             | {'type':'Material','name':'raw cotton','countryOfOrigin':'IN'} | true
            {'type':'Material','name':'Cotton','countryOfOrigin':'IN'} | {'type':'Material','name':'Cotton'}                 | false
            {'type':'Company'}                                   | {'type':'Company','name':'Mill','lei':'969500UP76J52A9OXU27'} | true
            {'type':'Company'}                                   | {'type':'Site','gln':'3012345678900'}                     | false
            """)
    void aSubjectIsCoveredByTheSameOrByTheWhole(String asked, String stated, boolean isCovered) {
        Attested said = new Attested(stated(stated), "E5", "organic-cotton-content", YEAR);
        Question question = new Question.Attestation(
                Subject.asked(JsonMapper.shared().readTree(asked.replace('\'', '"')))
                        .orElseThrow(),
                "E5",
                "organic-cotton-content",
                Optional.empty());
        assertThat(question.misfit(said).isEmpty()).isEqualTo(isCovered);
        if (isCovered) {
            Statement statement = new Statement(id(), US, 0, said, Optional.empty());
            assertThat(question.filings(US)).as("and found").contains(statement.filing());
        }
    }

    @Test
    void anAttestationIsAboutTheCriterionTheTopicAndTheWholePeriod() {
        Subject company = stated("{'type':'Company'}");
        Question question = new Question.Attestation(company, "S1", "living-wage", Optional.of(YEAR));
        assertThat(question.misfit(new Attested(company, "S1", "living-wage", period("2025-07-01/2027-06-30"))))
                .isEmpty();
        assertThat(question.misfit(new Attested(company, "S1", "living-wage", period("2026-01-02/2026-12-31"))))
                .contains(new Misfit("holds for 2026-01-02/2026-12-31", "the whole of 2026-01-01/2026-12-31"));
        assertThat(question.misfit(new Attested(company, "S2", "living-wage", YEAR)))
                .contains(new Misfit("is filed under the topic S2", "S1"));
        assertThat(question.misfit(new Attested(company, "S1", "training-hours", YEAR)))
                .contains(new Misfit("is about the criterion training-hours", "living-wage"));
        assertThat(question.misfit(new Measured(id(), LocalDate.parse("2026-06-30"))))
                .contains(new Misfit("is no attestation", "an attestation"));
    }

    @Test
    void progressIsOnThatVeryCommitmentAndMeasuredNotBeforeTheDayThatIsAskedFor() {
        RecordId commitment = id();
        Question any = new Question.Progress(commitment, Optional.empty());
        Question until = new Question.Progress(commitment, Optional.of(LocalDate.parse("2026-06-30")));
        Measured early = new Measured(commitment, LocalDate.parse("2026-06-29"));
        assertThat(any.misfit(early)).isEmpty();
        assertThat(until.misfit(early)).isPresent();
        assertThat(until.misfit(new Measured(commitment, LocalDate.parse("2026-06-30"))))
                .isEmpty();
        assertThat(any.misfit(new Measured(id(), LocalDate.parse("2026-06-30"))))
                .isPresent();
        assertThat(any.misfit(new Attested(stated("{'type':'Company'}"), "S1", "living-wage", YEAR)))
                .isPresent();
    }

    @Test
    void aDataPointIsAnsweredByAnAttestationAboutTheCompanyWhoseCriterionNamesIt() {
        Question question = new Question.DataPoints("vsme", List.of("B3", "B10"), YEAR);
        Said energy = new Attested(stated("{'type':'Company'}"), "E1", "vsme-b3", YEAR);
        Said training = new Attested(stated("{'type':'Company'}"), "S1", "vsme-b10", YEAR);
        assertThat(question.misfit(energy)).isEmpty();
        assertThat(question.point(training)).contains("B10");
        assertThat(question.missing(List.of())).containsExactly("B3", "B10");
        assertThat(question.missing(List.of("B3"))).containsExactly("B10");
        assertThat(question.missing(List.of("B3", "B10"))).isEmpty();
        assertThat(question.filings(US))
                .containsExactlyElementsOf(List.of(
                        new Statement(id(), US, 0, energy, Optional.empty()).filing(),
                        new Statement(id(), US, 0, training, Optional.empty()).filing()));
        assertThat(question.misfit(new Attested(stated("{'type':'Company'}"), "E1", "vsme-b4", YEAR)))
                .contains(new Misfit("is about the criterion vsme-b4", "vsme-b3, vsme-b10"));
        assertThat(question.misfit(
                        new Attested(stated("{'type':'Site','gln':'3012345678900'}"), "E1", "vsme-b3", YEAR)))
                .isPresent();
        assertThat(question.misfit(
                        new Attested(stated("{'type':'Company'}"), "E1", "vsme-b3", period("2026-01-01/2026-06-30"))))
                .isPresent();
    }

    @Test
    void whatPeopleCallASiteOrACompanyIsNotKeptOfAStatement() {
        assertThat(stated("{'type':'Company','name':'J. Silva','lei':'969500UP76J52A9OXU27'}")
                        .parts())
                .isEmpty();
        assertThat(stated("{'type':'Site','gln':'3012345678900','name':'Dye works'}")
                        .parts())
                .isEqualTo(Map.of("gln", "3012345678900"));
    }

    private static Subject stated(String json) {
        return Subject.stated(JsonMapper.shared().readTree(json.replace('\'', '"')))
                .orElseThrow();
    }

    private static Period period(String text) {
        String[] days = text.split("/", 2);
        return new Period(LocalDate.parse(days[0]), LocalDate.parse(days[1]));
    }

    private static RecordId id() {
        return new RecordId(UUID.randomUUID());
    }
}

package org.preuve.reporting.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.reporting.products.Gln;
import org.preuve.reporting.products.Gtin;
import tools.jackson.databind.json.JsonMapper;

/** Each kind of subject is read by its numbers, and what is not clear is not read. */
class SubjectReaderTests {

    private static final Gtin SHIRT = Gtin.parse("09506000134352");
    private static final Gln MILL = new Gln("4012345000009");

    @Test
    void readsEachKindByItsNumbers() {
        assertThat(read("{'type':'Product','gtin':'9506000134352'}"))
                .hasValue(new Subject.Product(SHIRT, Optional.empty()));
        assertThat(read("{'gtin':'9506000134352','lot':'A7'}")).hasValue(new Subject.Product(SHIRT, Optional.of("A7")));
        assertThat(read("{'type':'Batch','gtin':'9506000134352','lot':'A7'}")).hasValue(new Subject.Batch(SHIRT, "A7"));
        assertThat(read("{'type':'Site','gln':'4012345000009','name':'Mill','country':'PT'}"))
                .hasValue(new Subject.Site(MILL));
        assertThat(read("{'type':'Material','name':'cotton','countryOfOrigin':'PT','lot':'7'}"))
                .hasValue(new Subject.Material("cotton", Optional.of("PT"), Optional.of("7")));
        assertThat(read("{'type':'Company','lei':'529900T8BM49AURSDO55','gln':'4012345000009'}"))
                .hasValue(new Subject.Company(Optional.of("529900T8BM49AURSDO55"), Optional.of(MILL)));
        assertThat(read("{'type':'Company','lei':'529900T8BM49AURSDO56','gln':'4012345000008'}"))
                .hasValue(new Subject.Company(Optional.empty(), Optional.empty()));
    }

    @Test
    void aBatchCountsForItsProductAndKeepsItsLot() {
        Subject batch =
                read("{'type':'Batch','gtin':'9506000134352','lot':'A7'}").orElseThrow();
        assertThat(batch.product()).hasValue(SHIRT);
        assertThat(batch.onlyLot()).hasValue("A7");
        Subject site = read("{'type':'Site','gln':'4012345000009'}").orElseThrow();
        assertThat(site.product()).isEmpty();
        assertThat(site.onlyLot()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "'cotton'",
                "{'type':'Product','gtin':'9506000134353'}",
                "{'type':'Product','gtin':9506000134352}",
                "{'type':'Batch','gtin':'9506000134352'}",
                "{'type':'Site','gln':'4012345000008'}",
                "{'type':'Site','gln':'40123450000\u0660\u0669'}",
                "{'type':'Material'}",
                "{'type':'Range','gtin':'9506000134352'}",
                "{'type':['Product'],'gtin':'9506000134352'}"
            })
    void whatIsNotClearIsNotRead(String subject) {
        assertThat(read(subject)).isEmpty();
    }

    private static Optional<Subject> read(String subject) {
        return SubjectReader.read(JsonMapper.shared().readTree(subject.replace('\'', '"')));
    }
}

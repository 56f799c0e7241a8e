package org.preuve.quickstart.samples;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What loading the samples has to tell a person: rows that did not go in, pages that are live, claims that were refused. */
public record SampleReport(List<String> rows, List<String> pages, List<String> refusals) {

    static SampleReport of(List<Row> rows, List<SampleClaims.Outcome> outcomes) {
        var report = new SampleReport(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        rows.forEach(report::tell);
        outcomes.forEach(report::tell);
        return report;
    }

    private void tell(Row row) {
        switch (row) {
            case Row.Action good -> {}
            case Row.Refused bad -> rows.add("line " + bad.line() + ", " + bad.reference() + ": " + bad.reason());
            case Row.Unclear unclear ->
                rows.add("line " + unclear.line() + ", " + unclear.reference() + " needs an answer: "
                        + unclear.question());
        }
    }

    private void tell(SampleClaims.Outcome outcome) {
        switch (outcome) {
            case SampleClaims.Outcome.Published published -> pages.add(published.page());
            case SampleClaims.Outcome.Refused refused -> {
                refusals.add("“" + refused.text() + "”");
                refused.findings().forEach(finding -> refusals.add("  " + reason(finding)));
            }
        }
    }

    private static String reason(JsonNode finding) {
        return finding.path("effect").asString() + " " + finding.path("rule").asString() + " ("
                + finding.path("article").asString() + "): " + finding.path("words");
    }
}

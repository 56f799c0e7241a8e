package org.preuve.supplier.conformity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.records.StatedSubject;
import tools.jackson.databind.JsonNode;

/**
 * Holds the assessments of a certifier's credential against what the attestation says. It is borne out when assessments on
 * its topic have its subject, and all of those say the same as it does: a subject conforms if nothing about it does not.
 *
 * @param place JSON pointer of the assessments
 * @param statement on which nothing else is wrong
 * @param author who signs the statement, and so is its Company
 */
record Coverage(String place, JsonNode statement, StatedSubject subject, String author) {

    List<FieldProblem> problems(JsonNode attested) {
        List<JsonNode> assessments = attested.path("assessment").valueStream().toList();
        List<Integer> covering = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            if (covers(assessments.get(i), attested)) {
                covering.add(i);
            }
        }
        if (covering.isEmpty()) {
            return List.of(new FieldProblem(place, "has not what this attestation is about", expected()));
        }
        String topic = statement.path("topic").stringValue();
        List<Integer> relevant = covering.stream()
                .filter(i -> UntpTopics.speaksTo(topicOf(assessments.get(i)), topic))
                .toList();
        return relevant.isEmpty()
                ? List.of(new FieldProblem(
                        place + "/" + covering.getFirst() + "/conformityTopic",
                        "is another topic than this attestation's",
                        "one that speaks to " + topic))
                : disagreement(assessments, relevant).stream().toList();
    }

    private Optional<FieldProblem> disagreement(List<JsonNode> assessments, List<Integer> relevant) {
        boolean conforms = statement.path("conforms").booleanValue();
        Optional<Integer> negative = relevant.stream()
                .filter(i -> !assessments.get(i).path("conformance").booleanValue())
                .findFirst();
        return negative.isPresent() != conforms
                ? Optional.empty()
                : Optional.of(new FieldProblem(
                        place + "/" + negative.orElse(relevant.getFirst()) + "/conformance",
                        "is not what this attestation says of conforms",
                        Boolean.toString(conforms)));
    }

    private boolean covers(JsonNode assessment, JsonNode attested) {
        return switch (subject.type()) {
            case "Product", "Batch" -> products(assessment).anyMatch(one -> one.isProduct(subject));
            case "Material" -> products(assessment).anyMatch(one -> one.isMaterial(subject));
            case "Site" -> each(assessment, "assessedFacility", "facility").anyMatch(one -> one.isSite(subject));
            default -> organisation(assessment, attested).isCompany(subject, author);
        };
    }

    private static Stream<Assessed> products(JsonNode assessment) {
        return each(assessment, "assessedProduct", "product");
    }

    private static Stream<Assessed> each(JsonNode assessment, String list, String one) {
        return assessment
                .path(list)
                .valueStream()
                .map(verified -> verified.path(one))
                .map(Assessed::of);
    }

    /** Whom it is about, or, where only whoever it was issued to is named, that party. */
    private static Assessed organisation(JsonNode assessment, JsonNode attested) {
        return Assessed.of(
                assessment.path("assessedOrganisation").isObject()
                        ? assessment.path("assessedOrganisation")
                        : attested.path("issuedToParty"));
    }

    private static String topicOf(JsonNode assessment) {
        return assessment.path("conformityTopic").stringValue();
    }

    private String expected() {
        String what = Stream.of(subject.gtin(), subject.gln(), subject.lei(), subject.name())
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(author);
        return "an assessment of " + what
                + subject.lot().map(lot -> ", lot " + lot).orElse("");
    }
}

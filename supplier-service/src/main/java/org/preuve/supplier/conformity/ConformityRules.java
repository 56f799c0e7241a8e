package org.preuve.supplier.conformity;

import java.util.List;
import java.util.Set;
import org.preuve.supplier.fields.Field;
import org.preuve.supplier.fields.Fields;

/**
 * What a UNTP 0.6 Digital Conformity Credential must say to be one: what its published schema requires of the members that
 * are read here. Others may stand beside them.
 */
final class ConformityRules {

    static final String TYPE = "DigitalConformityCredential";
    static final String CONTEXT = "https://test.uncefact.org/vocabulary/untp/dcc/0.6.0/";

    private static final int MOST = 200;
    private static final int LONGEST_NAME = 1000;
    private static final Set<String> ASSESSORS =
            Set.of("Self", "Commercial", "Buyer", "Membership", "Unspecified", "3rdParty");
    private static final Set<String> ASSESSMENTS =
            Set.of("GovtApproval", "GlobalMRA", "Accredited", "Verified", "Validated", "Unspecified");
    private static final Set<String> ATTESTATIONS = Set.of(
            "certification", "declaration", "inspection", "testing", "verification", "validation", "calibration");

    private ConformityRules() {}

    /** Notes what is wrong with the document. */
    static void check(Fields document) {
        named(document.required("type").items(MOST), TYPE, document, "type");
        List<Field> contexts = document.required("@context").items(MOST);
        if (contexts.size() < 2) {
            document.note("@context", "is not that of UNTP 0.6", CONTEXT + " in second place");
        } else {
            contexts.get(1).exactly(CONTEXT);
        }
        document.required("id").uri();
        party(document.required("issuer").object());
        subject(document.required("credentialSubject").object());
    }

    private static void subject(Fields subject) {
        named(subject.optional("type").items(MOST), "ConformityAttestation", subject, "type");
        subject.required("id").uri();
        subject.required("assessmentLevel").word(ASSESSMENTS);
        subject.required("attestationType").word(ATTESTATIONS);
        party(subject.required("issuedToParty").object());
        party(subject.optional("scope").object().required("issuingParty").object());
        if (subject.required("assessorLevel")
                .word(ASSESSORS)
                .filter("Self"::equals)
                .isPresent()) {
            subject.note("assessorLevel", "says that the certifier assessed itself", "another's assessment");
        }
        List<Fields> assessments = subject.required("assessment").objects(MOST);
        assessments.forEach(ConformityRules::assessment);
    }

    private static void assessment(Fields assessment) {
        assessment.required("id").uri();
        assessment.required("conformance").flag();
        assessment.required("conformityTopic").word(UntpTopics.ALL);
        assessment
                .optional("assessedProduct")
                .objects(MOST)
                .forEach(verified -> party(verified.optional("product").object()));
        assessment
                .optional("assessedFacility")
                .objects(MOST)
                .forEach(verified -> party(verified.optional("facility").object()));
        party(assessment.optional("assessedOrganisation").object());
    }

    /** Whoever or whatever has an id and a name. */
    private static void party(Fields party) {
        party.required("id").uri();
        party.required("name").text(LONGEST_NAME);
        party.optional("registeredId").text(LONGEST_NAME);
    }

    private static void named(List<Field> types, String wanted, Fields owner, String member) {
        boolean isNamed =
                types.stream().flatMap(type -> type.text(LONGEST_NAME).stream()).anyMatch(wanted::equals);
        if (!types.isEmpty() && !isNamed) {
            owner.note(member, "does not name what belongs here", wanted);
        }
    }
}

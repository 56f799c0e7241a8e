package org.preuve.ledger.statements.web;

import org.preuve.ledger.doors.Fields;

/** What a commitment is about, where it is about something smaller than all that the company does. */
final class SubjectFields {

    private static final int LONGEST_NAME = 200;

    /** GS1 General Specifications: AI (10) takes twenty characters. */
    private static final int LONGEST_LOT = 20;

    private SubjectFields() {}

    static void check(Fields subject) {
        switch (subject.optionalText("type", 40).orElse("")) {
            case "Product" -> {
                subject.someText("gtin", Forms.GTIN);
                subject.optionalText("lot", LONGEST_LOT);
            }
            case "Batch" -> {
                subject.someText("gtin", Forms.GTIN);
                subject.text("lot", LONGEST_LOT);
            }
            case "Site" -> {
                subject.someText("gln", Forms.GLN);
                subject.optionalText("name", LONGEST_NAME);
                subject.optionalText("country", Forms.COUNTRY);
            }
            case "Material" -> {
                subject.text("name", LONGEST_NAME);
                subject.optionalText("countryOfOrigin", Forms.COUNTRY);
                subject.optionalText("lot", LONGEST_LOT);
            }
            case "Company" -> {
                subject.optionalText("name", LONGEST_NAME);
                subject.optionalText("lei", Forms.LEI);
                subject.optionalText("gln", Forms.GLN);
            }
            default -> {
                subject.refuse("type", "not such a subject", "one of Product, Batch, Site, Material, Company");
                return;
            }
        }
        subject.nothingElse();
    }
}

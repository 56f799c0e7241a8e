package org.preuve.reporting.pages.web;

import java.util.List;
import java.util.Optional;

/** Link types by their full names: GS1's web vocabulary, and what the registry of relations has. */
final class LinkType {

    private static final String GS1 = "https://gs1.org/voc/";

    static final String DEFAULT = GS1 + "defaultLink";
    static final String PAGE = GS1 + "pip";
    static final String SUSTAINABILITY = GS1 + "sustainabilityInfo";
    static final String CERTIFICATION = GS1 + "certificationInfo";
    static final String TRACEABILITY = GS1 + "traceability";
    static final String PASSPORT = GS1 + "dpp";
    static final String ALTERNATE = "alternate";

    /** Prefixes under which clients write the vocabulary; its addresses moved once. */
    private static final List<String> PREFIXES = List.of("gs1:", "https://ref.gs1.org/voc/", "http://gs1.org/voc/");

    private LinkType() {}

    /** Whether all links are wanted; {@code all} is the word of version 1.1 of the Digital Link standard. */
    static boolean isAll(String written) {
        String type = of(written);
        return type.equals("linkset") || type.equals("all") || type.equals(GS1 + "linkset") || type.equals(GS1 + "all");
    }

    /** The full name of what a client wrote. */
    static String of(String written) {
        Optional<String> prefix = PREFIXES.stream().filter(written::startsWith).findFirst();
        return prefix.map(known -> GS1 + written.substring(known.length())).orElse(written);
    }
}

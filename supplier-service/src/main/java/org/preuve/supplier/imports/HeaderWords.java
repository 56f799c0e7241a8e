package org.preuve.supplier.imports;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.preuve.supplier.imports.Mapping.Target;

/** Guesses what columns hold by their headers, in English and French, for an officer to confirm. */
final class HeaderWords {

    private static final Map<ImportField, Set<String>> WORDS = Map.ofEntries(
            Map.entry(
                    ImportField.NAME,
                    Set.of(
                            "name",
                            "supplier",
                            "supplier name",
                            "company",
                            "company name",
                            "legal name",
                            "factory",
                            "factory name",
                            "facility",
                            "facility name",
                            "nom",
                            "fournisseur",
                            "nom du fournisseur",
                            "raison sociale",
                            "societe",
                            "entreprise",
                            "denomination",
                            "denomination sociale",
                            "usine")),
            Map.entry(ImportField.COUNTRY, Set.of("country", "country name", "country code", "pays", "code pays")),
            Map.entry(
                    ImportField.ADDRESS,
                    Set.of(
                            "address",
                            "full address",
                            "street",
                            "street address",
                            "adresse",
                            "adresse complete",
                            "adresse postale",
                            "rue")),
            Map.entry(ImportField.CITY, Set.of("city", "town", "place", "ville", "commune", "localite", "lieu")),
            Map.entry(ImportField.LATITUDE, Set.of("lat", "latitude")),
            Map.entry(ImportField.LONGITUDE, Set.of("lng", "lon", "long", "longitude")),
            Map.entry(
                    ImportField.REGISTRATION_SCHEME,
                    Set.of("registration scheme", "register", "registre", "type d identifiant", "identifier type")),
            Map.entry(
                    ImportField.REGISTRATION_NUMBER,
                    Set.of(
                            "registration number",
                            "registration no",
                            "company number",
                            "registration",
                            "numero d immatriculation",
                            "immatriculation",
                            "identifiant",
                            "identifier")),
            Map.entry(ImportField.GLN, Set.of("gln", "global location number")),
            Map.entry(ImportField.LEI, Set.of("lei", "legal entity identifier")),
            Map.entry(
                    ImportField.EMPLOYEES,
                    Set.of(
                            "employees",
                            "number of employees",
                            "no of employees",
                            "headcount",
                            "workforce",
                            "workers",
                            "number of workers",
                            "effectif",
                            "effectifs",
                            "salaries",
                            "nombre de salaries",
                            "nb salaries")),
            Map.entry(
                    ImportField.SECTOR,
                    Set.of("sector", "industry", "secteur", "secteur d activite", "activite", "branche")),
            Map.entry(
                    ImportField.CONTACT_NAME,
                    Set.of("contact", "contact name", "nom du contact", "interlocuteur", "contact person")),
            Map.entry(
                    ImportField.CONTACT_EMAIL,
                    Set.of(
                            "email",
                            "e mail",
                            "mail",
                            "courriel",
                            "adresse e mail",
                            "adresse mail",
                            "contact email",
                            "email address")));

    /** Headers that name a register: the column holds its numbers. */
    private static final Map<String, String> REGISTERS = Map.ofEntries(
            Map.entry("siren", "SIREN"),
            Map.entry("siret", "SIRET"),
            Map.entry("n siren", "SIREN"),
            Map.entry("n siret", "SIRET"),
            Map.entry("numero siren", "SIREN"),
            Map.entry("numero siret", "SIRET"),
            Map.entry("vat", "VAT"),
            Map.entry("vat number", "VAT"),
            Map.entry("tva", "VAT"),
            Map.entry("numero de tva", "VAT"),
            Map.entry("n tva", "VAT"),
            Map.entry("tva intracommunautaire", "VAT"),
            Map.entry("eori", "EORI"),
            Map.entry("nipc", "NIPC"),
            Map.entry("nif", "NIF"),
            Map.entry("hrb", "HRB"),
            Map.entry("duns", "DUNS"),
            Map.entry("kvk", "KVK"));

    private HeaderWords() {}

    /** The first column for each field that a header names. */
    static Mapping propose(List<String> header) {
        Map<Integer, Target> columns = new HashMap<>();
        Set<ImportField> taken = EnumSet.noneOf(ImportField.class);
        for (int column = 0; column < header.size(); column++) {
            Optional<Target> target = target(Fold.words(header.get(column)));
            if (target.isPresent() && taken.add(target.get().field())) {
                columns.put(column, target.get());
            }
        }
        return new Mapping(columns, Optional.empty());
    }

    private static Optional<Target> target(String header) {
        if (REGISTERS.containsKey(header)) {
            return Optional.of(new Target(ImportField.REGISTRATION_NUMBER, Optional.ofNullable(REGISTERS.get(header))));
        }
        return WORDS.entrySet().stream()
                .filter(field -> field.getValue().contains(header))
                .map(field -> Target.of(field.getKey()))
                .findFirst();
    }
}

package org.preuve.ledger.statements.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.preuve.ledger.doors.TextForm;
import org.preuve.ledger.statements.CheckedNumbers;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.Hash;

/** Texts that have a form of their own in statements. */
final class Forms {

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final Pattern SLUG_FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** UCUM section 2.2: components joined by dots and slashes, each a symbol with an exponent or an annotation. */
    private static final String SYMBOL = "(?:[A-Za-z%'\"_*^]|\\[[!-Z^-~]+])+";

    private static final String COMPONENT =
            "(?:(?:10[*^][+-]?\\d{1,3}|%s(?:[+-]?\\d{1,2})?|\\d{1,9})(?:\\{[!-z|~]*})?|\\{[!-z|~]+})".formatted(SYMBOL);
    private static final Pattern UNIT_FORM = Pattern.compile("/?" + COMPONENT + "(?:[./]" + COMPONENT + ")*");

    static final TextForm GTIN =
            new TextForm("8, 12, 13 or 14 digits with a right check digit", CheckedNumbers::isGtin);
    static final TextForm GLN = new TextForm("13 digits with a right check digit", CheckedNumbers::isGln);
    static final TextForm LEI = new TextForm("20 letters and digits with right check digits", CheckedNumbers::isLei);
    static final TextForm COUNTRY = new TextForm("an ISO 3166-1 code such as PT", COUNTRIES::contains);
    static final TextForm UNIT = new TextForm(
            "a UCUM unit such as kW.h, kg, t, %, m3, or a currency such as EUR",
            text -> text.length() <= 50 && UNIT_FORM.matcher(text).matches());
    static final TextForm SLUG = new TextForm(
            "lower-case letters and digits with hyphens, such as organic-cotton-content",
            text -> text.length() <= 100 && SLUG_FORM.matcher(text).matches());
    static final TextForm DID = new TextForm("a did:key or did:web", reads(Did::parse));
    static final TextForm METHOD = new TextForm("a key of that party, did:…#…", reads(VerificationMethod::parse));
    static final TextForm KEY = new TextForm("an Ed25519 key in multibase, z6Mk…", reads(VerificationKey::ofMultibase));
    static final TextForm RECORD = new TextForm("the id of a record, urn:uuid:…", reads(RecordId::parse));
    static final TextForm DIGEST =
            new TextForm("a SHA-256 multihash in multibase base64url, u…", reads(Hash::ofMultihash));
    static final TextForm TIME = new TextForm("a time such as 2027-12-31T23:59:59Z", reads(OffsetDateTime::parse));
    static final TextForm HTTPS = new TextForm("an address that starts with https://", Forms::isHttps);

    private Forms() {}

    private static Predicate<String> reads(Function<String, ?> reading) {
        return text -> {
            try {
                return reading.apply(text) != null;
            } catch (IllegalArgumentException | DateTimeException | InvalidKey notOne) {
                return false;
            }
        };
    }

    private static boolean isHttps(String text) {
        try {
            URI address = new URI(text);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && text.length() <= 2000;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }
}

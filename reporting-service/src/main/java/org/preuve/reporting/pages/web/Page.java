package org.preuve.reporting.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.preuve.reporting.following.LogCheck;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.rules.Language;

/**
 * What every page shows around its content.
 *
 * @param path the page's own path, for the language switch
 * @param keep {@code ?lang=…} when the reader chose a language, to be kept on links
 */
record Page(Organisation organisation, LogCheck check, Language language, String path, String keep) {

    static Page of(HttpServletRequest request, Organisation organisation, LogCheck check) {
        Language language = PageLanguage.of(request);
        String keep = PageLanguage.chosen(request)
                .map(chosen -> "?lang=" + chosen.tag())
                .orElse("");
        return new Page(organisation, check, language, request.getRequestURI(), keep);
    }

    public String lang() {
        return language.tag();
    }

    public String state() {
        return check.state().word();
    }

    /** How many entries were checked. */
    public String followed() {
        return number(check.followed());
    }

    /** How many there are to be checked; empty before that is known. */
    public String ofEntries() {
        return check.of().map(this::number).orElse("");
    }

    private String number(long number) {
        return NumberFormat.getIntegerInstance(Locale.of(language.tag())).format(number);
    }

    public String mismatchCause() {
        return check.mismatch().map(mismatch -> mismatch.cause().word()).orElse("");
    }

    public long mismatchIndex() {
        return check.mismatch().map(mismatch -> mismatch.index()).orElse(0L);
    }

    /** A day as the reader writes it. */
    public String day(LocalDate day) {
        String first = language == Language.FR && day.getDayOfMonth() == 1 ? "'1er'" : "d";
        return DateTimeFormatter.ofPattern(first + " MMMM uuuu", Locale.of(language.tag()))
                .format(day);
    }

    /** A country as the reader calls it. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(Locale.of(language.tag()));
    }

    /** Where a log entry's place is proved, once it was followed that far. */
    public String proofOf(long entry) {
        return entry < check.followed()
                ? "/api/v1/log/inclusion?index=" + entry + "&size=" + check.followed()
                : "/log/checkpoint";
    }

    /** The full address of a path of ours, as it is shown to be copied. */
    public String address(String wanted) {
        return organisation.address(wanted).toString();
    }
}

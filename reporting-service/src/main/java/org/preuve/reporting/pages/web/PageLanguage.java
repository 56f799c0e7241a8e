package org.preuve.reporting.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.reporting.rules.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** The language that a reader asked for by {@code ?lang=}, else the first of the browser's that there is, else English. Nothing is remembered. */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

    static final String PARAMETER = "lang";

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Locale.of(of(request).tag());
    }

    static Language of(HttpServletRequest request) {
        return chosen(request).or(() -> accepted(request)).orElse(Language.EN);
    }

    static Optional<Language> chosen(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Language::of);
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.getLanguage()).stream())
                .findFirst();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language stands in the address");
    }
}

package org.preuve.reporting.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.preuve.reporting.following.KnownLogKeys;
import org.preuve.reporting.following.ReadLogCheck;
import org.preuve.reporting.organisation.Organisation;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Puts content into the frame that all pages share. */
@Component
class Pages {

    private final Organisation organisation;
    private final ReadLogCheck check;
    private final KnownLogKeys log;

    Pages(Organisation organisation, ReadLogCheck check, KnownLogKeys log) {
        this.organisation = organisation;
        this.check = check;
        this.log = log;
    }

    ModelAndView show(
            String template, Map<String, ?> content, HttpServletRequest request, HttpServletResponse response) {
        // Kept by browsers and asked again each time: what a page says may change with any entry of the log.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        ModelAndView page = new ModelAndView("reporting/" + template, content);
        page.addObject("page", Page.of(request, organisation, check.read()));
        page.addObject("vkey", log.now().newest().toString());
        return page;
    }
}

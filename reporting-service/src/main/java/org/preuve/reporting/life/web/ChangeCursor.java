package org.preuve.reporting.life.web;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.life.ChangeList.Place;
import org.preuve.reporting.problems.InvalidInput;

/** Where a page of changes ended, as one word of a query. */
final class ChangeCursor {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,15})_([0-9a-f-]{36})_([0-9]{1,6})");

    private ChangeCursor() {}

    static String write(Place place) {
        return place.at().toEpochMilli() + "_" + place.claim() + "_" + place.number();
    }

    static Place read(String cursor) {
        Matcher form = FORM.matcher(cursor);
        Optional<Place> place = form.matches()
                ? ClaimId.parse(form.group(2))
                        .map(claim -> new Place(
                                Instant.ofEpochMilli(Long.parseLong(form.group(1))),
                                claim,
                                Integer.parseInt(form.group(3))))
                : Optional.empty();
        return place.orElseThrow(() -> new InvalidInput("cursor", "is not understood", "next of the page before"));
    }
}

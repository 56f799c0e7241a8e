package org.preuve.reporting.life.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.ClaimChange.Replacement;
import org.preuve.reporting.claims.ClaimId;
import org.preuve.reporting.claims.ClaimRefusal;
import org.preuve.reporting.life.web.ReinstatementBody.ReplacementBody;
import org.preuve.reporting.problems.InputFault;
import org.preuve.reporting.problems.InvalidInput;

/** Turns what officers send into what the use cases take; a faulty body is refused with all its faults. */
final class LifeReading {

    private static final int LONGEST_REASON = 2000;
    private static final int MOST_REPLACEMENTS = 50;

    private final List<InputFault> faults = new ArrayList<>();

    /** What an officer asks for: which records change places, and why. */
    record Reinstatement(List<Replacement> replacements, String reason) {}

    static ClaimId claim(String id) {
        return ClaimId.parse(id).orElseThrow(() -> new ClaimRefusal.Unknown(id));
    }

    String reason(ReasonBody body) {
        String reason = reason(body.reason());
        requireNone();
        return reason;
    }

    Reinstatement reinstatement(ReinstatementBody body) {
        String reason = reason(body.reason());
        List<@Nullable ReplacementBody> written = Objects.requireNonNullElse(body.replacements(), List.of());
        if (written.size() > MOST_REPLACEMENTS) {
            fault("/replacements", "holds too many", "at most " + MOST_REPLACEMENTS);
        }
        List<Replacement> replacements = new ArrayList<>();
        Set<RecordId> seen = new LinkedHashSet<>();
        for (int i = 0; i < written.size(); i++) {
            String at = "/replacements/" + i;
            ReplacementBody one = written.get(i);
            Optional<RecordId> record = id(at + "/record", one == null ? null : one.record());
            Optional<RecordId> by = id(at + "/by", one == null ? null : one.by());
            record.filter(id -> !seen.add(id)).ifPresent(id -> fault(at, "is there twice", "each record once"));
            record.ifPresent(id -> by.ifPresent(other -> replacements.add(new Replacement(id, other))));
        }
        requireNone();
        return new Reinstatement(replacements, reason);
    }

    private String reason(@Nullable String written) {
        String expected = "1 to " + LONGEST_REASON + " characters of text";
        String reason = Objects.requireNonNullElse(written, "");
        if (reason.isBlank()) {
            fault("/reason", "is empty", expected);
        } else if (reason.length() > LONGEST_REASON) {
            fault("/reason", "is too long", expected);
        } else if (reason.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            fault("/reason", "holds control characters", expected);
        } else if (reason.chars().anyMatch(c -> Character.isSurrogate((char) c)) && !isWellFormed(reason)) {
            fault("/reason", "holds half a character", expected);
        }
        return reason;
    }

    private static boolean isWellFormed(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private Optional<RecordId> id(String at, @Nullable String written) {
        String expected = "urn:uuid: and a UUID in lower case";
        if (written == null) {
            fault(at, "is missing", expected);
            return Optional.empty();
        }
        try {
            return Optional.of(RecordId.parse(written));
        } catch (IllegalArgumentException e) {
            fault(at, "is not understood", expected);
            return Optional.empty();
        }
    }

    private void fault(String at, String problem, String expected) {
        faults.add(new InputFault(at, problem, expected));
    }

    private void requireNone() {
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
    }
}

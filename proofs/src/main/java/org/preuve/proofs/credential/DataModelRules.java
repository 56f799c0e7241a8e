package org.preuve.proofs.credential;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.preuve.proofs.credential.RefusedCredential.Reason;

/** The rules of the W3C Verifiable Credentials Data Model 2.0 that hold for credentials of any kind. */
final class DataModelRules {
    /** VC 2.0 §4.9 to §4.11, §5.4 to §5.6: objects that must say what they are. */
    private static final List<String> TYPED =
            List.of("credentialStatus", "credentialSchema", "refreshService", "termsOfUse", "evidence");

    private static final Set<String> LANGUAGE_VALUE = Set.of("@value", "@language", "@direction");

    private DataModelRules() {}

    /** The period of validity; either end may be absent. */
    record Validity(Optional<Instant> from, Optional<Instant> until) {}

    static void check(Located document) {
        checkTexts(document);
        checkTexts(document.member("issuer"));
        for (String name : TYPED) {
            Located member = document.member(name);
            if (member.isArray()) {
                for (int i = 0; i < member.size(); i++) {
                    checkTyped(member.element(i));
                }
            } else if (!member.isAbsent()) {
                checkTyped(member);
            }
        }
    }

    /** §4.9: a time each, and not the end before the start. */
    static Validity validity(Located document) {
        Optional<Instant> from = document.member("validFrom").time(Reason.VALID_FROM);
        Optional<Instant> until = document.member("validUntil").time(Reason.VALID_UNTIL);
        if (from.isPresent() && until.isPresent() && until.get().isBefore(from.get())) {
            throw document.member("validUntil").refused(Reason.VALIDITY_ORDER, "is before validFrom");
        }
        return new Validity(from, until);
    }

    /** §4.8: at least one claim, and an id, if any, that is a URL. */
    static void checkSubject(Located subject) {
        if (!subject.isObject() || subject.size() == 0) {
            throw subject.refused(Reason.SUBJECT, "must be an object that says something");
        }
        checkId(subject, Reason.SUBJECT);
    }

    private static void checkTyped(Located member) {
        Located type = member.member("type");
        boolean typed = type.isText() || (type.isArray() && type.size() > 0 && allTexts(type));
        if (!member.isObject() || !typed) {
            throw member.refused(Reason.TYPED_OBJECT, "must be an object with a type");
        }
        checkId(member, Reason.TYPED_OBJECT);
    }

    private static boolean allTexts(Located array) {
        for (int i = 0; i < array.size(); i++) {
            if (!array.element(i).isText()) {
                return false;
            }
        }
        return true;
    }

    private static void checkId(Located object, Reason reason) {
        Located id = object.member("id");
        if (!id.isAbsent() && !isUrl(id.text(reason, "must be one URL"))) {
            throw id.refused(reason, "must be one URL");
        }
    }

    static boolean isUrl(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** §4.6, §4.7: what something is called, and what it is. */
    private static void checkTexts(Located object) {
        if (object.isObject()) {
            for (String name : List.of("name", "description")) {
                checkText(object.member(name));
            }
        }
    }

    /** §11.1: a string, a language value object, or an array of those. */
    private static void checkText(Located text) {
        if (text.isArray()) {
            for (int i = 0; i < text.size(); i++) {
                checkLanguageValue(text.element(i));
            }
        } else if (!text.isAbsent() && !text.isText()) {
            checkLanguageValue(text);
        }
    }

    private static void checkLanguageValue(Located value) {
        if (!value.isObject() || !value.member("@value").isText()) {
            throw value.refused(Reason.TEXT, "must be a text or an object with @value");
        }
        value.refuseMembersBeyond(LANGUAGE_VALUE, Reason.TEXT);
    }
}

package org.preuve.proofs.http;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.greenbytes.http.sfv.InnerList;
import org.greenbytes.http.sfv.Item;
import org.greenbytes.http.sfv.StringItem;
import org.preuve.proofs.http.RefusedSignature.Reason;

/**
 * The text that is signed, which the standard calls the signature base (RFC 9421 §2.5): a line for each covered part, then
 * one for the list of them with its parameters. Parts with parameters of their own, such as
 * {@code "@query-param";name="x"}, are not understood here.
 */
final class SignedText {

    /** RFC 9421 §2.2.1 to §2.2.7. */
    private static final Map<String, Function<RequestMessage, String>> DERIVED = Map.of(
            "@method", RequestMessage::method,
            "@target-uri", request -> request.target().value(),
            "@authority", request -> request.target().authority(),
            "@scheme", request -> request.target().scheme(),
            "@request-target", request -> request.target().originForm(),
            "@path", request -> request.target().path(),
            "@query", request -> "?" + request.target().query().orElse(""));

    private static final Pattern FIELD_NAME = Pattern.compile("[a-z0-9!#$%&'*+.^_`|~-]+");
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e\\t]*");

    private SignedText() {}

    /** @throws RefusedSignature when a covered part is not understood, covered twice, or not there */
    static String of(InnerList covered, RequestMessage request) {
        StringBuilder base = new StringBuilder();
        Set<String> seen = new HashSet<>();
        for (String name : names(covered)) {
            if (!seen.add(name)) {
                throw notUnderstood(name, "is covered twice");
            }
            base.append('"')
                    .append(name)
                    .append("\": ")
                    .append(value(name, request))
                    .append('\n');
        }
        return base.append("\"@signature-params\": ")
                .append(covered.serialize())
                .toString();
    }

    /** What is covered, in order. */
    static List<String> names(InnerList covered) {
        return covered.get().stream().map(SignedText::name).toList();
    }

    private static String name(Item<? extends Object> component) {
        if (component instanceof StringItem name && component.getParams().isEmpty()) {
            return name.get();
        }
        throw notUnderstood(component.serialize(), "is not the name of a part, or has parameters");
    }

    private static String value(String name, RequestMessage request) {
        Function<RequestMessage, String> derived = DERIVED.get(name);
        if (derived == null && !FIELD_NAME.matcher(name).matches()) {
            throw notUnderstood(name, "is no part of a request that can be covered");
        }
        String value = derived == null ? field(name, request.lines(name)) : derived.apply(request);
        if (!PRINTABLE.matcher(value).matches()) {
            throw new RefusedSignature(Reason.FIELD_ABSENT, name, "\"" + name + "\" is not one line of ASCII.");
        }
        return value;
    }

    /** RFC 9421 §2.1: lines without space around them, joined. */
    private static String field(String name, List<String> lines) {
        if (lines.isEmpty()) {
            throw new RefusedSignature(
                    Reason.FIELD_ABSENT, name, "\"" + name + "\" is covered, but no such header field arrived.");
        }
        return lines.stream().map(String::strip).collect(Collectors.joining(", "));
    }

    private static RefusedSignature notUnderstood(String name, String why) {
        return new RefusedSignature(Reason.NOT_UNDERSTOOD, "Signature-Input", "\"" + name + "\" " + why + ".");
    }
}

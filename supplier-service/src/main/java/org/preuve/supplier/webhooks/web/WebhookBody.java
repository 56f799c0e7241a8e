package org.preuve.supplier.webhooks.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.preuve.proofs.http.RefusedSignature;
import org.preuve.proofs.http.RequestTarget;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.webhooks.NoticeKind;

/** What a supplier asks for: where, and of what, which is everything when it does not say. */
record WebhookBody(Optional<String> address, Optional<List<String>> events) {

    private static final int LONGEST = 2000;
    private static final FieldProblem NO_ADDRESS = new FieldProblem(
            "/address",
            "is not an address that can be called",
            "an https address of a host, in ASCII, without user, fragment or dots as steps of its path");

    /** @throws InvalidInput with all that is wrong */
    Wanted wanted() {
        List<FieldProblem> errors = new ArrayList<>();
        Optional<URI> where = address.flatMap(WebhookBody::read);
        if (where.isEmpty()) {
            errors.add(NO_ADDRESS);
        }
        Set<NoticeKind> kinds = events.map(words -> kinds(words, errors)).orElse(EnumSet.allOf(NoticeKind.class));
        if (!errors.isEmpty()) {
            throw new InvalidInput(errors);
        }
        return new Wanted(where.orElseThrow(), kinds);
    }

    private static Set<NoticeKind> kinds(List<String> words, List<FieldProblem> errors) {
        String expected =
                Stream.of(NoticeKind.values()).map(NoticeKind::word).collect(Collectors.joining(", ", "one of ", ""));
        Set<NoticeKind> kinds = EnumSet.noneOf(NoticeKind.class);
        for (int i = 0; i < words.size(); i++) {
            Optional<NoticeKind> kind = NoticeKind.of(words.get(i));
            if (kind.isEmpty()) {
                errors.add(new FieldProblem("/events/" + i, "is no event of ours", expected));
            }
            kind.ifPresent(kinds::add);
        }
        if (words.isEmpty()) {
            errors.add(new FieldProblem("/events", "names nothing", expected + "; leave it out for all"));
        }
        return kinds;
    }

    /** As signatures cover it (RFC 9421 §2.2.2): what is signed is what is called. */
    private static Optional<URI> read(String text) {
        try {
            URI address = new URI(RequestTarget.parse(text).value());
            boolean canBeCalled = text.length() <= LONGEST
                    && "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.normalize().equals(address)
                    && address.toASCIIString().equals(address.toString());
            return canBeCalled ? Optional.of(address) : Optional.empty();
        } catch (URISyntaxException | RefusedSignature notOne) {
            return Optional.empty();
        }
    }

    record Wanted(URI address, Set<NoticeKind> kinds) {}
}

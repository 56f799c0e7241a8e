package org.preuve.supplier.imports;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.imports.ListLines.ListedLine;
import org.preuve.supplier.imports.SupplierImport.Stage;
import org.preuve.supplier.invitations.InvitationRefusal;
import org.preuve.supplier.invitations.InviteSupplier.Link;
import org.preuve.supplier.invitations.ReissueInvitation;
import org.preuve.supplier.suppliers.Contact;
import org.preuve.supplier.suppliers.ContactStore;
import org.preuve.supplier.suppliers.InvitationStates;
import org.preuve.supplier.suppliers.InvitationStates.InvitationState;
import org.preuve.supplier.suppliers.InvitationStates.InvitationState.Word;
import org.preuve.supplier.suppliers.SupplierId;

/**
 * Gives the links of an import to whoever writes to its suppliers. Only digests of tokens are kept, so a link can be told only
 * where it is made: here, all at once, and once. That they were given is written down first; where the answer was lost, they
 * are asked for again on purpose, and are new ones: the lost links are dead then.
 */
public final class GiveLinks {

    private final ImportStore imports;
    private final ListLines lines;
    private final InvitationStates states;
    private final ReissueInvitation reissue;
    private final ContactStore contacts;
    private final Clock clock;

    public GiveLinks(
            ImportStore imports,
            ListLines lines,
            InvitationStates states,
            ReissueInvitation reissue,
            ContactStore contacts,
            Clock clock) {
        this.imports = imports;
        this.lines = lines;
        this.states = states;
        this.reissue = reissue;
        this.contacts = contacts;
        this.clock = clock;
    }

    /**
     * A link for each supplier of the list that is to accept yet.
     *
     * @param again whether links that were given before may die
     * @throws ImportRefusal when there is no such import, it is not done, or its links were given before
     */
    public List<GivenLink> give(ImportId id, boolean again) {
        SupplierImport read = imports.find(id).orElseThrow(ImportRefusal.Unknown::new);
        if (read.stage() != Stage.DONE) {
            throw new ImportRefusal.OutOfOrder("Links are given when the list has been run.");
        }
        if (read.linksGivenAt().isPresent() && !again) {
            throw new ImportRefusal.LinksGiven();
        }
        Instant now = clock.instant();
        if (!imports.replace(read, read.linksGiven(now))) {
            return give(id, again);
        }
        List<ListedLine> taken =
                lines.of(read).stream().filter(ListedLine::isTaken).toList();
        Map<SupplierId, InvitationState> standing =
                states.of(taken.stream().map(ListedLine::supplier).toList());
        List<GivenLink> links = new ArrayList<>();
        for (ListedLine line : taken) {
            if (isWaiting(standing.get(line.supplier()))) {
                link(line).ifPresent(links::add);
            }
        }
        return links;
    }

    private static boolean isWaiting(@Nullable InvitationState state) {
        return state != null && (state.word() == Word.INVITED || state.word() == Word.EXPIRED);
    }

    private Optional<GivenLink> link(ListedLine line) {
        try {
            Link link = reissue.reissue(line.supplier());
            String name = line.read().identity().orElseThrow().name();
            return Optional.of(
                    new GivenLink(name, contacts.find(line.supplier()).flatMap(Contact::email), link));
        } catch (InvitationRefusal.Used accepting) {
            return Optional.empty(); // it needs no link any more
        }
    }

    /** Whom to write to, and what. */
    public record GivenLink(String name, Optional<String> email, Link link) {

        @Override
        public String toString() {
            return "link for " + name;
        }
    }
}

package org.preuve.reporting.rules;

import java.util.List;
import java.util.stream.Stream;

/** Packs that are applied together, one version of each, in the order in which their findings are shown. */
public final class RulePacks {

    private final List<PackText> texts;
    private final List<RulePack> packs;

    private RulePacks(List<PackText> texts) {
        this.texts = List.copyOf(texts);
        this.packs = texts.stream().map(PackText::compiled).toList();
    }

    public static RulePacks of(List<PackText> texts) {
        return new RulePacks(texts);
    }

    /** The packs that this release carries, from its resources; {@link UnreadablePack} when one of them is not well made. */
    public static RulePacks bundled() {
        return new RulePacks(new PackReader().readBundled());
    }

    /** These packs with another version of one of them, or with one more at the end. */
    public RulePacks with(PackText text) {
        boolean isNew = texts.stream().noneMatch(other -> other.id().equals(text.id()));
        Stream<PackText> replaced = texts.stream().map(other -> other.id().equals(text.id()) ? text : other);
        return new RulePacks(Stream.concat(replaced, isNew ? Stream.of(text) : Stream.empty())
                .toList());
    }

    public List<PackText> texts() {
        return texts;
    }

    List<RulePack> all() {
        return packs;
    }
}

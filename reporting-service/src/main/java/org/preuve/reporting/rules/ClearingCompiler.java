package org.preuve.reporting.rules;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns what a pack says may lower a finding into what can be asked of words and records. */
final class ClearingCompiler {

    private final TermLists lists;
    private final Schemes register;

    ClearingCompiler(TermLists lists, Schemes register) {
        this.lists = lists;
        this.register = register;
    }

    List<Clearing> clearings(@Nullable List<PackFile.ClearingFile> files) {
        return Optional.ofNullable(files).orElse(List.of()).stream()
                .map(this::clearing)
                .toList();
    }

    private Clearing clearing(PackFile.ClearingFile file) {
        List<Clearing> one = Stream.of(
                        Optional.ofNullable(file.specification()).map(this::specification),
                        Optional.ofNullable(file.stated()).map(this::stated),
                        Optional.ofNullable(file.certificate()).map(this::certificate),
                        Optional.ofNullable(file.record()).map(ClearingCompiler::record),
                        Optional.ofNullable(file.commitment()).map(ClearingCompiler::commitment))
                .<Clearing>flatMap(Optional::stream)
                .toList();
        if (one.size() != 1) {
            throw new IllegalArgumentException("each clearing is one thing");
        }
        return one.getFirst();
    }

    private Clearing specification(PackFile.SpecificationFile file) {
        return new Clearing.Specification(lists.lexicons(file.aspects()), lists.lexicons(file.scopes()));
    }

    private Clearing stated(List<PackFile.NearbyFile> files) {
        return new Clearing.Stated(RuleCompiler.nearby(lists, files));
    }

    private Clearing certificate(PackFile.CertificateFile file) {
        return new CertificateClearing(
                register,
                file.kinds().stream()
                        .map(word -> Words.of(word, Schemes.Kind.class))
                        .collect(Collectors.toUnmodifiableSet()),
                set(file.covers()),
                Boolean.TRUE.equals(file.named()));
    }

    private static Clearing record(PackFile.RecordFile file) {
        return new RecordClearing(
                set(file.criteria()),
                file.level() == null ? EvidenceLevel.SELF_DECLARED : Words.of(file.level(), EvidenceLevel.class),
                Optional.ofNullable(file.months()),
                set(file.units()),
                Optional.ofNullable(file.atLeast()),
                set(file.spoiledBy()));
    }

    private static Clearing commitment(PackFile.CommitmentFile file) {
        return new PledgeClearing(file.reviewer());
    }

    private static Set<String> set(@Nullable List<String> words) {
        return words == null ? Set.of() : Set.copyOf(words);
    }
}

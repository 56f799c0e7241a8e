package org.preuve.reporting.packs.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.Duration;
import java.util.List;
import org.preuve.reporting.organisation.Organisation;
import org.preuve.reporting.packs.ComputeEffect;
import org.preuve.reporting.packs.LoadPack;
import org.preuve.reporting.packs.PackName;
import org.preuve.reporting.packs.PackRefusal;
import org.preuve.reporting.packs.ReadPacks;
import org.preuve.reporting.packs.SignedPack;
import org.preuve.reporting.packs.SwitchPack;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The rules that claims are ruled by: open to everybody; brought by one person, looked at, and switched on by another. */
@RestController
@RequestMapping("/api/v1/rule-packs")
@Tag(name = "rule packs")
class RulePackController {

    private static final MediaType CREDENTIAL = MediaType.parseMediaType("application/vc");

    private final ReadPacks packs;
    private final LoadPack loading;
    private final ComputeEffect effects;
    private final SwitchPack switching;
    private final Organisation organisation;

    RulePackController(
            ReadPacks packs, LoadPack loading, ComputeEffect effects, SwitchPack switching, Organisation organisation) {
        this.packs = packs;
        this.loading = loading;
        this.effects = effects;
        this.switching = switching;
        this.organisation = organisation;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @CrossOrigin
    @Operation(summary = "All versions of all rule packs, and which of them rule")
    ResponseEntity<PackList> list() {
        List<PackView> items = packs.all().stream()
                .map(known -> PackView.of(known, organisation))
                .toList();
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).body(new PackList(items));
    }

    @GetMapping(path = "/{id}/{version}", produces = "application/vc")
    @CrossOrigin
    @Operation(summary = "A version of a rule pack as the organisation signed it; it never changes")
    ResponseEntity<byte[]> read(@PathVariable String id, @PathVariable String version) {
        SignedPack pack = packs.one(name(id, version)).pack();
        return ResponseEntity.ok()
                .contentType(CREDENTIAL)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .eTag(pack.text().digest().hex())
                .body(pack.signed().bytes());
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Bring a version of a rule pack; it rules nothing yet (administrators)")
    ResponseEntity<PackView> load(@RequestBody PackBody body, Principal caller) {
        SignedPack pack = loading.load(body.pack(), caller.getName());
        return ResponseEntity.status(201)
                .location(organisation.address("/api/v1/rule-packs/" + pack.name()))
                .body(PackView.of(packs.one(pack.name()), organisation));
    }

    @PostMapping(path = "/{id}/{version}/effect", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Begin to rule all live claims with it, changing none (officers, approvers)")
    ResponseEntity<EffectView> compute(@PathVariable String id, @PathVariable String version) {
        return ResponseEntity.accepted().body(EffectView.of(effects.begin(name(id, version))));
    }

    @GetMapping(path = "/{id}/{version}/effect", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "What it would change, or how far that is computed (officers, approvers, auditors)")
    ResponseEntity<EffectView> effect(@PathVariable String id, @PathVariable String version) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(EffectView.of(effects.read(name(id, version))));
    }

    @PostMapping(path = "/{id}/{version}/adoption", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Switch it on, sealed; repeating it gives the same record (approvers)")
    PackView adopt(@PathVariable String id, @PathVariable String version, Principal caller) {
        PackName name = name(id, version);
        switching.switchOn(name, caller.getName());
        return PackView.of(packs.one(name), organisation);
    }

    private static PackName name(String id, String version) {
        return PackName.of(id, version).orElseThrow(() -> new PackRefusal.Unknown(id + "/" + version));
    }

    record PackList(List<PackView> items) {}
}

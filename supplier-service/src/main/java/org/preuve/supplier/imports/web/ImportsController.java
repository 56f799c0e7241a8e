package org.preuve.supplier.imports.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.fields.FieldProblem;
import org.preuve.supplier.imports.ForgetImport;
import org.preuve.supplier.imports.GiveLinks;
import org.preuve.supplier.imports.ImportId;
import org.preuve.supplier.imports.ImportStore;
import org.preuve.supplier.imports.ListLines;
import org.preuve.supplier.imports.ListLines.ListedLine;
import org.preuve.supplier.imports.MapColumns;
import org.preuve.supplier.imports.RunImport;
import org.preuve.supplier.imports.SupplierImport;
import org.preuve.supplier.imports.UploadList;
import org.preuve.supplier.imports.UploadList.Uploaded;
import org.preuve.supplier.invitations.InvitationTerms;
import org.preuve.supplier.paging.Page;
import org.preuve.supplier.paging.PageRequest;
import org.preuve.supplier.problem.InvalidInput;
import org.preuve.supplier.problem.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes lists of suppliers, shows them, runs them, and gives their links. */
@RestController
class ImportsController implements ImportsApi {

    private static final Pattern IDEMPOTENCY_KEY = Pattern.compile("[!-~]{1,255}");
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[\\p{Cntrl}\\p{Cs}/\\\\]+");
    private static final Pattern CURSOR = Pattern.compile("[0-9]{1,5}");
    private static final int LONGEST_NAME = 100;

    private final ImportStore imports;
    private final UploadList upload;
    private final MapColumns map;
    private final ListLines lines;
    private final RunImport run;
    private final GiveLinks links;
    private final ForgetImport forget;
    private final InvitationTerms terms;

    ImportsController(
            ImportStore imports,
            UploadList upload,
            MapColumns map,
            ListLines lines,
            RunImport run,
            GiveLinks links,
            ForgetImport forget,
            InvitationTerms terms) {
        this.imports = imports;
        this.upload = upload;
        this.map = map;
        this.lines = lines;
        this.run = run;
        this.links = links;
        this.forget = forget;
        this.terms = terms;
    }

    @Override
    public ResponseEntity<ImportView> upload(@Nullable String idempotencyKey, MultipartFile file, Principal caller) {
        Uploaded uploaded = upload.upload(id(idempotencyKey, caller), name(file), bytes(file));
        URI place = URI.create("/api/v1/suppliers/imports/" + uploaded.taken().id());
        return (uploaded.isNew() ? ResponseEntity.created(place) : ResponseEntity.ok())
                .body(ImportView.of(uploaded.taken()));
    }

    @Override
    public ImportView one(String id) {
        return ImportView.of(find(id));
    }

    @Override
    public Page<LineView> lines(String id, @Nullable String state, @Nullable String cursor, @Nullable Integer limit) {
        PageRequest page = PageRequest.of(cursor, limit);
        int after = page.cursor().map(ImportsController::position).orElse(0);
        List<ListedLine> wanted = lines.of(find(id)).stream()
                .filter(line -> line.read().line() > after)
                .filter(line -> state == null || word(line).equals(state))
                .limit(page.limit() + 1L)
                .toList();
        return Page.of(
                        wanted,
                        page.limit(),
                        line -> Integer.toString(line.read().line()))
                .map(LineView::of);
    }

    @Override
    public ImportView map(String id, MappingBody mapping) {
        SupplierImport read = find(id);
        return ImportView.of(
                map.map(read.id(), mapping.mapping(read.description().columns().size())));
    }

    @Override
    public ImportView run(String id, @Nullable RunBody plan) {
        return ImportView.of(run.run(parse(id), RunBody.plan(plan)));
    }

    @Override
    public ResponseEntity<byte[]> links(String id, boolean again) {
        return ResponseEntity.ok()
                .header("Content-Type", "text/csv; charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"invitations.csv\"")
                .body(LinkSheet.write(links.give(parse(id), again), terms.publicUrl()));
    }

    @Override
    public void forget(String id) {
        forget.forget(parse(id));
    }

    static String word(ListedLine line) {
        return line.state().name().toLowerCase(Locale.ROOT);
    }

    private SupplierImport find(String id) {
        return imports.find(parse(id)).orElseThrow(ImportsController::none);
    }

    private static ImportId parse(String id) {
        return ImportId.parse(id).orElseThrow(ImportsController::none);
    }

    private static NotFound none() {
        return new NotFound("There is no import with this id.");
    }

    private static int position(String cursor) {
        if (!CURSOR.matcher(cursor).matches()) {
            throw new InvalidInput(new FieldProblem("cursor", "is not a cursor", "the next of a page"));
        }
        return Integer.parseInt(cursor);
    }

    private static ImportId id(@Nullable String idempotencyKey, Principal caller) {
        if (idempotencyKey == null) {
            return new ImportId(UUID.randomUUID());
        }
        if (!IDEMPOTENCY_KEY.matcher(idempotencyKey).matches()) {
            throw new InvalidInput(
                    new FieldProblem("Idempotency-Key", "is not a key", "1 to 255 visible ASCII characters"));
        }
        return ImportId.named(caller.getName(), idempotencyKey);
    }

    /** Shown to officers only; the last part of a path, if it is one. */
    private static String name(MultipartFile file) {
        String given = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        String last = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String name = NOT_IN_A_NAME.matcher(last).replaceAll(" ").strip();
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}

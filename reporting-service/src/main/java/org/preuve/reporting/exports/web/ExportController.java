package org.preuve.reporting.exports.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.preuve.reporting.exports.MakeEvidenceFile;
import org.preuve.reporting.exports.MakeEvidenceFile.PdfFile;
import org.preuve.reporting.exports.WriteSheets;
import org.preuve.reporting.impact.Impact;
import org.preuve.reporting.impact.ImpactLanguage;
import org.preuve.reporting.impact.ReadImpact;
import org.preuve.reporting.impact.ReadQuery;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures as files. Everything that can fail has been done before the first byte is sent. */
@RestController
@Tag(name = "impact")
class ExportController {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String PDF = "application/pdf";

    private final ReadImpact impact;
    private final MakeEvidenceFile files;
    private final Clock clock;

    ExportController(ReadImpact impact, MakeEvidenceFile files, Clock clock) {
        this.impact = impact;
        this.files = files;
        this.clock = clock;
    }

    @GetMapping(
            path = {"/api/v1/impact", "/api/v1/impact.csv"},
            produces = CSV)
    @Operation(summary = "Figures as CSV; for French spreadsheets with `lang=fr`")
    void figuresAsCsv(@RequestParam Map<String, String> asked, HttpServletResponse to) throws IOException {
        Impact read = read(asked);
        Locale language = ImpactLanguage.read(asked);
        begin(to, CSV, read, "csv");
        new WriteSheets(language).figuresAsCsv(read, to.getOutputStream());
    }

    @GetMapping(
            path = {"/api/v1/impact/records", "/api/v1/impact/records.csv"},
            produces = CSV)
    @Operation(summary = "What the figures of the same question are made of, as CSV")
    void recordsAsCsv(@RequestParam Map<String, String> asked, HttpServletResponse to) throws IOException {
        Impact read = read(asked);
        Locale language = ImpactLanguage.read(asked);
        begin(to, CSV, read, "records.csv");
        new WriteSheets(language).recordsAsCsv(read, to.getOutputStream());
    }

    @GetMapping(
            path = {"/api/v1/impact", "/api/v1/impact.xlsx"},
            produces = XLSX)
    @Operation(summary = "Figures and their records as a workbook")
    void workbook(@RequestParam Map<String, String> asked, HttpServletResponse to) throws IOException {
        Impact read = read(asked);
        Locale language = ImpactLanguage.read(asked);
        begin(to, XLSX, read, "xlsx");
        new WriteSheets(language).workbook(read, to.getOutputStream());
    }

    @GetMapping(
            path = {"/api/v1/impact", "/api/v1/impact.pdf"},
            produces = PDF)
    @Operation(summary = "Figures as a PDF with the bundles of their records attached, to be checked offline")
    void evidenceFile(@RequestParam Map<String, String> asked, HttpServletResponse to) throws IOException {
        Impact read = read(asked);
        try (PdfFile file = files.make(read, ImpactLanguage.read(asked))) {
            begin(to, PDF, read, "pdf");
            file.writeTo(to.getOutputStream());
        }
    }

    private Impact read(Map<String, String> asked) {
        return impact.read(ReadQuery.read(asked, LocalDate.now(clock)));
    }

    private static void begin(HttpServletResponse to, String type, Impact read, String suffix) {
        String name = "impact-" + read.query().span().first() + "-"
                + read.query().span().last() + "." + suffix;
        to.setContentType(type.equals(CSV) ? CSV + ";charset=" + StandardCharsets.UTF_8 : type);
        to.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name).build().toString());
        to.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

package org.preuve.reporting.exports;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;

/** Files inside a PDF, associated with the whole document (ISO 32000-2, 14.13), so that readers list them. */
final class PdfAttachments {

    private static final COSName RELATIONSHIP = COSName.getPDFName("AFRelationship");
    private static final COSName ASSOCIATED = COSName.getPDFName("AF");

    private final PDDocument document;
    private final GregorianCalendar at;
    private final Map<String, PDComplexFileSpecification> files = new TreeMap<>();

    PdfAttachments(PDDocument document, Instant at) {
        this.document = document;
        this.at = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
    }

    /** What an attachment is to the document. */
    enum Relationship {
        /** What the document was made from. */
        DATA("Data"),
        /** What helps to read it. */
        SUPPLEMENT("Supplement");

        private final String word;

        Relationship(String word) {
            this.word = word;
        }
    }

    void add(String name, String mediaType, byte[] content, Relationship relationship) throws IOException {
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
        file.setSubtype(mediaType);
        file.setSize(content.length);
        file.setCreationDate(at);
        file.setModDate(at);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        specification.setEmbeddedFileUnicode(file);
        specification.getCOSObject().setName(RELATIONSHIP, relationship.word);
        files.put(name, specification);
    }

    /** Names all of them in the document. */
    void finish() {
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(files);
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        files.values().forEach(file -> associated.add(file.getCOSObject()));
        document.getDocumentCatalog().getCOSObject().setItem(ASSOCIATED, associated);
    }
}

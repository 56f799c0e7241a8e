package org.preuve.ledger.evidence;

/** A file beside the evidence, as the record will name it. */
public record Attachment(FileDigest digest, FileName name, FileType type, long size) {}

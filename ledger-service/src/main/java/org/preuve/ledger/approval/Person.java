package org.preuve.ledger.approval;

/** Somebody as the issuer of tokens names them. Never leaves the ledger: records name people by pseudonym. */
public record Person(String subject) {}

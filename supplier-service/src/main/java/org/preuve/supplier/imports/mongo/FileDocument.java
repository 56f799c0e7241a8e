package org.preuve.supplier.imports.mongo;

import org.bson.types.Binary;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** The bytes of a list, under its import's id. */
@Document("importFiles")
record FileDocument(@Id String id, Binary bytes) {}

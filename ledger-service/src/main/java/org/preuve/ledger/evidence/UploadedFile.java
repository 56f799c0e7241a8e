package org.preuve.ledger.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** A file that somebody sent: what they say it is, and its bytes, which may be read more than once. */
public interface UploadedFile {

    FileName name();

    /** The type that was declared, without parameters; empty when none was. */
    Optional<String> declaredType();

    InputStream open() throws IOException;
}

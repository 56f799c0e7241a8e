/** A MongoDB server inside this process, whose answers to writes wait for the disk. */
@NullMarked
package org.preuve.quickstart.mongo;

import org.jspecify.annotations.NullMarked;

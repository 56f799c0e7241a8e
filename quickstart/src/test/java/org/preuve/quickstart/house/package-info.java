/** The plan of the whole house, held against its classes. */
@NullMarked
package org.preuve.quickstart.house;

import org.jspecify.annotations.NullMarked;

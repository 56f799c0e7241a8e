/** The doors of requests, for officers and for suppliers. */
@NullMarked
package org.preuve.supplier.requests.web;

import org.jspecify.annotations.NullMarked;

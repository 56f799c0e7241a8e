package org.preuve.supplier.suppliers.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.preuve.supplier.paging.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What the API description says of the doors to read suppliers. */
@Tag(name = "suppliers", description = "Who our suppliers are")
interface SuppliersApi {

    @Operation(summary = "Suppliers, the last registered first", description = "For officers, approvers and auditors.")
    @GetMapping("/api/v1/suppliers")
    Page<SupplierView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit);

    @Operation(summary = "One supplier", description = "For officers, approvers and auditors.")
    @GetMapping("/api/v1/suppliers/{id}")
    SupplierView one(@PathVariable String id);
}

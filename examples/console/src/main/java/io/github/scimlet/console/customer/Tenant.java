package io.github.scimlet.console.customer;

import java.util.Optional;

/**
 * A customer.
 *
 * @param id what stands in URLs, and what rows of tables begin with
 * @param directoryId the tenant id of the directory that the customer has at Microsoft
 * @param provisioning whether the directory's requests are taken at the moment
 * @param servesGroups whether groups are, too
 * @param seats how many users the customer has paid for
 */
public record Tenant(
        String id, String name, Optional<String> directoryId, boolean provisioning, boolean servesGroups, int seats) {}

-- One row for each user, group or other resource. "document" has all its attributes as JSON but id, meta, members and
-- groups. name_key is the userName of a user and the displayName of a group; keys compare by their bytes as the values
-- do in filters, and have a hash for an end where the whole text, which then stands beside them, is too long for an index.
CREATE TABLE ${prefix}resource (
    tenant         VARCHAR(60) COLLATE "C" NOT NULL,
    id             VARCHAR(36) COLLATE "C" NOT NULL,
    type           VARCHAR(150) COLLATE "C" NOT NULL,
    version        BIGINT NOT NULL,
    created        TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    last_modified  TIMESTAMP(3) WITH TIME ZONE NOT NULL,
    name_key       VARCHAR(344) COLLATE "C",
    name_whole     TEXT COLLATE "C",
    external_key   VARCHAR(344) COLLATE "C",
    external_whole TEXT COLLATE "C",
    label          TEXT COLLATE "C",
    document       TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, id)
);

CREATE INDEX ${prefix}resource_type ON ${prefix}resource (tenant, type, id);
-- These end with the id so that no other index has anything to offer for a look-up, not even the order of the ids:
-- without statistics, as in tables that have just been filled, PostgreSQL takes a tenant for one row.
CREATE INDEX ${prefix}resource_name ON ${prefix}resource (tenant, type, name_key, id);
CREATE INDEX ${prefix}resource_external ON ${prefix}resource (tenant, type, external_key, id);

-- One row for each other value that filters can ask for. Of several values of an attribute, element 0 is the one that
-- counts in sorting.
CREATE TABLE ${prefix}value (
    tenant      VARCHAR(60) COLLATE "C" NOT NULL,
    resource    VARCHAR(36) COLLATE "C" NOT NULL,
    path        VARCHAR(200) COLLATE "C" NOT NULL,
    element     INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    value_key   VARCHAR(344) COLLATE "C" NOT NULL,
    value_whole TEXT COLLATE "C",
    PRIMARY KEY (tenant, path, value_key, resource, element, position),
    FOREIGN KEY (tenant, resource) REFERENCES ${prefix}resource (tenant, id) ON DELETE CASCADE
);

-- All rows of a resource have the same entry here, which PostgreSQL keeps once.
CREATE INDEX ${prefix}value_resource ON ${prefix}value (tenant, resource);

-- One row for each value that no two resources of a type may have.
CREATE TABLE ${prefix}unique (
    tenant    VARCHAR(60) COLLATE "C" NOT NULL,
    type      VARCHAR(150) COLLATE "C" NOT NULL,
    path      VARCHAR(200) COLLATE "C" NOT NULL,
    value_key VARCHAR(344) COLLATE "C" NOT NULL,
    resource  VARCHAR(36) COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, type, path, value_key),
    FOREIGN KEY (tenant, resource) REFERENCES ${prefix}resource (tenant, id) ON DELETE CASCADE
);

CREATE INDEX ${prefix}unique_resource ON ${prefix}unique (tenant, resource);

-- One row for each member of a group, which can be any resource.
CREATE TABLE ${prefix}member (
    tenant    VARCHAR(60) COLLATE "C" NOT NULL,
    group_id  VARCHAR(36) COLLATE "C" NOT NULL,
    member_id VARCHAR(36) COLLATE "C" NOT NULL,
    PRIMARY KEY (tenant, group_id, member_id),
    FOREIGN KEY (tenant, group_id) REFERENCES ${prefix}resource (tenant, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant, member_id) REFERENCES ${prefix}resource (tenant, id) ON DELETE CASCADE
);

CREATE INDEX ${prefix}member_of ON ${prefix}member (tenant, member_id, group_id);

-- PostgreSQL plans by statistics, and without any it takes a tenant for one row: joins would then go by the tenant alone,
-- and read all of a tenant's values for each of its users. So it is shown what is going to be here, until it has seen for
-- itself, as it does within a minute or so once tables have been filled.
INSERT INTO ${prefix}resource (tenant, id, type, version, created, last_modified, name_key, external_key, document)
SELECT '#', 'id' || i, 'User', 1, now(), now(), 'name' || i, 'external' || i, '{}' FROM generate_series(1, 300) i;
INSERT INTO ${prefix}value (tenant, resource, path, element, position, value_key)
SELECT '#', 'id' || i, path, 0, 0, coalesce(value, path || i)
FROM generate_series(1, 300) i,
    (VALUES ('#label', NULL), ('active', 'true'), ('addresses', '+'), ('addresses.type', 'work'),
        ('addresses.formatted', NULL), ('displayName', NULL), ('emails', '+'), ('emails.primary', 'true'),
        ('emails.type', 'work'), ('emails.value', NULL), ('name', '+'), ('name.familyName', NULL),
        ('name.givenName', NULL), ('phoneNumbers', '+'), ('phoneNumbers.type', 'work'), ('phoneNumbers.value', NULL),
        ('schemas', 'urn:ietf:params:scim:schemas:core:2.0:User'), ('title', NULL)) AS sample (path, value);
ANALYZE ${prefix}resource;
ANALYZE ${prefix}value;
DELETE FROM ${prefix}resource WHERE tenant = '#';

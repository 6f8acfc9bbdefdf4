-- One row for each user, group or other resource. "document" has all its attributes as JSON but id, meta, members and
-- groups. name_key is the userName of a user and the displayName of a group; keys compare by their bytes as the values
-- do in filters, and have a hash for an end where the whole text, which then stands beside them, is too long for an index.
CREATE TABLE ${prefix}resource (
    tenant         VARCHAR(60) NOT NULL,
    id             VARCHAR(36) NOT NULL,
    type           VARCHAR(150) NOT NULL,
    version        BIGINT NOT NULL,
    created        DATETIME(3) NOT NULL,
    last_modified  DATETIME(3) NOT NULL,
    name_key       VARCHAR(344),
    name_whole     LONGTEXT,
    external_key   VARCHAR(344),
    external_whole LONGTEXT,
    label          LONGTEXT,
    document       LONGTEXT NOT NULL,
    PRIMARY KEY (tenant, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation};

CREATE INDEX ${prefix}resource_type ON ${prefix}resource (tenant, type, id);
-- These end with the id so that no other index has anything to offer for a look-up, not even the order of the ids:
-- without statistics, as in tables that have just been filled, PostgreSQL takes a tenant for one row.
CREATE INDEX ${prefix}resource_name ON ${prefix}resource (tenant, type, name_key, id);
CREATE INDEX ${prefix}resource_external ON ${prefix}resource (tenant, type, external_key, id);

-- One row for each other value that filters can ask for. Of several values of an attribute, element 0 is the one that
-- counts in sorting.
CREATE TABLE ${prefix}value (
    tenant      VARCHAR(60) NOT NULL,
    resource    VARCHAR(36) NOT NULL,
    path        VARCHAR(200) NOT NULL,
    element     INTEGER NOT NULL,
    position    INTEGER NOT NULL,
    value_key   VARCHAR(344) NOT NULL,
    value_whole LONGTEXT,
    PRIMARY KEY (tenant, resource, path, element, position),
    FOREIGN KEY (tenant, resource) REFERENCES ${prefix}resource (tenant, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation};

CREATE INDEX ${prefix}value_key ON ${prefix}value (tenant, path, value_key, resource);

-- One row for each value that no two resources of a type may have.
CREATE TABLE ${prefix}unique (
    tenant    VARCHAR(60) NOT NULL,
    type      VARCHAR(150) NOT NULL,
    path      VARCHAR(200) NOT NULL,
    value_key VARCHAR(344) NOT NULL,
    resource  VARCHAR(36) NOT NULL,
    PRIMARY KEY (tenant, type, path, value_key),
    FOREIGN KEY (tenant, resource) REFERENCES ${prefix}resource (tenant, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation};

CREATE INDEX ${prefix}unique_resource ON ${prefix}unique (tenant, resource);

-- One row for each member of a group, which can be any resource.
CREATE TABLE ${prefix}member (
    tenant    VARCHAR(60) NOT NULL,
    group_id  VARCHAR(36) NOT NULL,
    member_id VARCHAR(36) NOT NULL,
    PRIMARY KEY (tenant, group_id, member_id),
    FOREIGN KEY (tenant, group_id) REFERENCES ${prefix}resource (tenant, id) ON DELETE CASCADE,
    FOREIGN KEY (tenant, member_id) REFERENCES ${prefix}resource (tenant, id) ON DELETE CASCADE
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE ${collation};

CREATE INDEX ${prefix}member_of ON ${prefix}member (tenant, member_id, group_id);

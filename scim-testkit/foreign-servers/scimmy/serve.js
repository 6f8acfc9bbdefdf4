// scimmy-routers behind Express, with users and groups in memory, set up as the README of scimmy-routers
// and the handler examples in the documentation of scimmy say. The packages are handed in, so that one file
// serves with each release of Express.
import { randomUUID } from "node:crypto";

/** What the handlers need of a data model: resources by id, with one attribute that is unique whatever its case. */
class Resources {
    #byId = new Map();
    #ScimError;
    #unique;

    constructor(ScimError, unique) {
        this.#ScimError = ScimError;
        this.#unique = unique;
    }

    all() {
        return [...this.#byId.values()];
    }

    get(id) {
        const found = this.#byId.get(id);
        if (!found) throw new this.#ScimError(404, null, `Resource ${id} not found`);
        return found;
    }

    put(id, instance) {
        const before = id === undefined ? undefined : this.get(id);
        const stored = JSON.parse(JSON.stringify(instance));
        this.#refuseTaken(id, stored[this.#unique]);
        const now = new Date().toISOString();
        stored.id = id ?? randomUUID();
        stored.meta = { created: before?.meta.created ?? now, lastModified: now };
        this.#byId.set(stored.id, stored);
        return stored;
    }

    remove(id) {
        this.get(id);
        this.#byId.delete(id);
    }

    #refuseTaken(id, name) {
        const taken = this.all().some((other) => other.id !== id && lower(other[this.#unique]) === lower(name));
        if (taken) throw new this.#ScimError(409, "uniqueness", `${this.#unique} '${name}' is taken`);
    }
}

const lower = (text) => String(text).toLowerCase();

function read(resources, resource) {
    if (resource.id) return resources.get(resource.id);
    return resource.filter ? resource.filter.match(resources.all()) : resources.all();
}

/** As a foreign key with "on delete cascade" does it. */
function leaveGroups(groups, id) {
    for (const group of groups.all()) {
        group.members = group.members?.filter((member) => member.value !== id);
    }
}

export function serve(express, SCIMMY, SCIMMYRouters) {
    const users = new Resources(SCIMMY.Types.Error, "userName");
    const groups = new Resources(SCIMMY.Types.Error, "displayName");

    SCIMMY.Resources.declare(SCIMMY.Resources.User)
        .extend(SCIMMY.Schemas.EnterpriseUser, false)
        .ingress((resource, instance) => users.put(resource.id, instance))
        .egress((resource) => read(users, resource))
        .degress((resource) => {
            users.remove(resource.id);
            leaveGroups(groups, resource.id);
        });

    SCIMMY.Resources.declare(SCIMMY.Resources.Group)
        .ingress((resource, instance) => groups.put(resource.id, instance))
        .egress((resource) => read(groups, resource))
        .degress((resource) => groups.remove(resource.id));

    const token = process.env.SCIM_TOKEN;
    const app = express();
    app.use(
        "/scim/v2",
        new SCIMMYRouters({
            type: "bearer",
            docUri: "https://example.com/help/oauth.html",
            baseUri: (request) => `http://${request.get("host")}`,
            handler: (request) => {
                if (!token || request.get("authorization") !== `Bearer ${token}`) throw new Error("Not authorized");
            },
        }),
    );

    const server = app.listen(0, "127.0.0.1", () => {
        console.log(`listening on http://127.0.0.1:${server.address().port}/scim/v2`);
    });
}

package io.github.scimlet.benchmarks.floor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** What a client sees of a user: all but the password, or the attributes that it has asked for. */
interface Projection {

    Projection EVERYTHING = (user, json) -> {
        json.writeStartObject();
        for (int i = 0; i < user.size(); i++) {
            if (!user.name(i).equals("password")) {
                json.writeName(user.name(i));
                Json.write(json, user.value(i));
            }
        }
        json.writeEndObject();
    };

    void write(Fields user, JsonGenerator json);

    /** {@code schemas}, {@code id}, and what {@code paths} name, as far as attributes of extensions, or sub-attributes. */
    static Projection of(List<String> paths) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        wanted.put("schemas", new ArrayList<>());
        wanted.put("id", new ArrayList<>());
        for (String path : paths) {
            List<Attribute> steps = FilterParser.path(path).in(Schemas.USER, "invalidPath");
            List<String> subs = wanted.computeIfAbsent(steps.get(0).name(), name -> new ArrayList<>());
            steps.stream().skip(1).limit(1).map(Attribute::name).forEach(subs::add);
        }
        wanted.remove("password");
        return of(wanted);
    }

    /** The attributes that are named, with these sub-attributes, or with all, if the list is empty. */
    private static Projection of(Map<String, List<String>> wanted) {
        return (user, json) -> {
            json.writeStartObject();
            wanted.forEach((name, subs) -> {
                Object value = user.get(name);
                if (value != null) {
                    json.writeName(name);
                    write(json, value, subs);
                }
            });
            json.writeEndObject();
        };
    }

    private static void write(JsonGenerator json, Object value, List<String> subs) {
        if (subs.isEmpty()) {
            Json.write(json, value);
        } else if (value instanceof List<?>) {
            json.writeStartArray();
            for (Object element : Json.list(value)) {
                write(json, element, subs);
            }
            json.writeEndArray();
        } else {
            writeSubs(json, (Fields) value, subs);
        }
    }

    private static void writeSubs(JsonGenerator json, Fields complex, List<String> subs) {
        json.writeStartObject();
        for (String sub : subs) {
            Object value = complex.get(sub);
            if (value != null) {
                json.writeName(sub);
                Json.write(json, value);
            }
        }
        json.writeEndObject();
    }
}

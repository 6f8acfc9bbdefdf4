package io.github.scimlet.console.provisioning;

/**
 * One value that is not what it was.
 *
 * @param attribute where it is, in the notation that Microsoft's attribute mapping has too
 * @param was empty if there was none
 * @param becomes empty if there is none any more
 */
public record ValueChange(String attribute, String was, String becomes) {

    /** Where it is, in plain words. */
    public String label() {
        return AttributeLabel.of(attribute);
    }

    /** One of the two values as people read it. */
    public String shown(String value) {
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value;
        };
    }

    /** Without values. */
    @Override
    public String toString() {
        return "ValueChange[" + attribute + "]";
    }
}

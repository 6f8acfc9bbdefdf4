package io.github.scimlet.benchmarks.floor;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** What a filter says (RFC 7644 §3.4.2.2). Of more than two operands, the left one is a filter of the same kind. */
sealed interface Filter {

    /** The filter made ready for objects that have the {@code known} attributes: all names are looked up here. */
    Condition in(Map<String, Attribute> known);

    /** {@code left or right}. */
    record Or(Filter left, Filter right) implements Filter {
        @Override
        public Condition in(Map<String, Attribute> known) {
            Deque<Condition> operands = new ArrayDeque<>();
            Filter rest = this;
            while (rest instanceof Or or) {
                operands.addFirst(or.right.in(known));
                rest = or.left;
            }
            operands.addFirst(rest.in(known));
            return Condition.any(operands.toArray(Condition[]::new));
        }
    }

    /** {@code left and right}. */
    record And(Filter left, Filter right) implements Filter {
        @Override
        public Condition in(Map<String, Attribute> known) {
            Deque<Condition> operands = new ArrayDeque<>();
            Filter rest = this;
            while (rest instanceof And and) {
                operands.addFirst(and.right.in(known));
                rest = and.left;
            }
            operands.addFirst(rest.in(known));
            return Condition.all(operands.toArray(Condition[]::new));
        }
    }

    /** {@code not (operand)}. */
    record Not(Filter operand) implements Filter {
        @Override
        public Condition in(Map<String, Attribute> known) {
            return Condition.not(operand.in(known));
        }
    }

    /** {@code path pr}. */
    record Present(Path path) implements Filter {
        @Override
        public Condition in(Map<String, Attribute> known) {
            return Condition.at(path.in(known, "invalidFilter"), value -> !value.equals(""));
        }
    }

    /** {@code path[filter]}. */
    record ValuePath(Path path, Filter filter) implements Filter {
        @Override
        public Condition in(Map<String, Attribute> known) {
            List<Attribute> steps = path.in(known, "invalidFilter");
            Condition inside = filter.in(steps.get(steps.size() - 1).subs());
            return Condition.at(steps, value -> inside.holds((Fields) value));
        }
    }

    /** {@code path operator literal}, where the literal is a string, a boolean, or {@link Nothing}. */
    record Comparison(Path path, Operator operator, Object literal) implements Filter {
        @Override
        public Condition in(Map<String, Attribute> known) {
            if (operator == Operator.NE) {
                return Condition.not(new Comparison(path, Operator.EQ, literal).in(known));
            }
            if (literal == Nothing.NULL) {
                return Condition.not(new Present(path).in(known));
            }
            List<Attribute> steps = leaf(path.in(known, "invalidFilter"));
            return Condition.at(steps, Values.test(steps.get(steps.size() - 1), operator, literal));
        }

        /** What is complex is compared by its {@code value}. */
        private static List<Attribute> leaf(List<Attribute> steps) {
            Attribute value = steps.get(steps.size() - 1).subs().get("value");
            if (value != null) {
                steps.add(value);
            }
            return steps;
        }
    }

    /** The literal {@code null}. */
    enum Nothing {
        NULL
    }
}

package io.github.scimlet.benchmarks.floor;

/** How a filter compares. */
enum Operator {
    EQ,
    NE,
    CO,
    SW,
    EW,
    GT,
    GE,
    LT,
    LE
}

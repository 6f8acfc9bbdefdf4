package io.github.scimlet.jdbc;

import java.math.BigDecimal;

/** Numbers as texts that compare by their bytes as the numbers do. */
final class SortableNumber {

    private static final String ZERO = "1";

    /** Added to an exponent to make it positive: BigDecimal has none beyond 32 bits and a few digits. */
    private static final long BIAS = 50_000_000_000L;

    private SortableNumber() {}

    /** The sign, then the exponent, then the digits; below zero all digits are turned round. */
    static String of(BigDecimal number) {
        if (number.signum() == 0) {
            return ZERO;
        }
        BigDecimal stripped = number.abs().stripTrailingZeros();
        long exponent = (long) stripped.precision() - stripped.scale();
        String magnitude = (BIAS + exponent) + stripped.unscaledValue().toString();
        return number.signum() > 0 ? "2" + magnitude : "0" + turned(magnitude) + "~";
    }

    private static String turned(String digits) {
        StringBuilder turned = new StringBuilder(digits.length());
        digits.chars().forEach(digit -> turned.append((char) ('0' + '9' - digit)));
        return turned.toString();
    }
}

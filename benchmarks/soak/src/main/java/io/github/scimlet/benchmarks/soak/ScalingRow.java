package io.github.scimlet.benchmarks.soak;

import java.util.List;
import java.util.Locale;

/**
 * What one trial came to.
 *
 * @param requests answered
 * @param serverCpu milliseconds for a request, of all servers together; likewise of the database
 * @param conflicts transactions that Galera gave up for others
 * @param wrong what clients saw and should not have, such as what is older than what they had written
 * @param lost what the comparison in the end has found amiss
 * @param failures by outcome
 * @param failing seconds from a kill to the last failure
 * @param pause longest time without a write that succeeded, in seconds
 */
record ScalingRow(
        String variant,
        int round,
        long requests,
        double perSecond,
        double read50,
        double read99,
        double write50,
        double write99,
        double serverCpu,
        double databaseCpu,
        long conflicts,
        long acknowledged,
        long compared,
        long wrong,
        long lost,
        String failures,
        double failing,
        double pause) {

    static final String HEADER = "variant,round,requests,requests/s,read p50 ms,read p99 ms,write p50 ms,write p99 ms,"
            + "server CPU ms/request,database CPU ms/request,conflicts,acknowledged writes,compared,wrong,lost,"
            + "failures,seconds to last failure,longest pause of writes s";

    boolean killed() {
        return variant.endsWith("killed");
    }

    String csv() {
        List<String> numbers = List.of(
                variant,
                Integer.toString(round),
                Long.toString(requests),
                rounded(perSecond),
                rounded(read50),
                rounded(read99),
                rounded(write50),
                rounded(write99),
                rounded(serverCpu),
                rounded(databaseCpu),
                Long.toString(conflicts),
                Long.toString(acknowledged),
                Long.toString(compared),
                Long.toString(wrong),
                Long.toString(lost),
                failures,
                rounded(failing),
                rounded(pause));
        return String.join(",", numbers);
    }

    private static String rounded(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
